package io.festivalplayer.common.lineup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whole bills of each format, as they are pasted; beside each stands how it is to be read. */
class BillsTest {

    static List<String> bills() throws IOException, URISyntaxException {
        var directory = Path.of(
                Objects.requireNonNull(BillsTest.class.getResource("/bills")).toURI());
        try (var files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".bill"))
                    .map(name -> name.replace(".bill", ""))
                    .sorted()
                    .toList();
        }
    }

    /** The bills themselves. */
    static List<String> texts() {
        try {
            var texts = new ArrayList<String>();
            for (var bill : bills()) {
                texts.add(resource(bill + ".bill"));
            }
            return List.copyOf(texts);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("bills")
    void a_bill_is_read_as_a_listener_reads_it(String bill) throws IOException {
        var reading = Readings.read(resource(bill + ".bill"));

        assertThat(Readings.shown(reading)).isEqualTo(resource(bill + ".read"));
    }

    @ParameterizedTest
    @MethodSource("bills")
    void names_that_were_read_are_read_again_as_they_are(String bill) throws IOException {
        var names = Readings.names(resource(bill + ".bill"));

        assertThat(Readings.names(String.join("\n", names))).isEqualTo(names);
    }

    private static String resource(String name) throws IOException {
        try (var stream = Objects.requireNonNull(BillsTest.class.getResourceAsStream("/bills/" + name))) {
            return new String(stream.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        }
    }
}
