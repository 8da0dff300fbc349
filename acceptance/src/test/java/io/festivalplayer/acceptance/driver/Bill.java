package io.festivalplayer.acceptance.driver;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/** A line-up as a listener would paste it, one act a line. */
public record Bill(String name, String text) {

    /** The bills of real festivals, and one of billings that are hard to read. */
    public static Stream<Bill> all() {
        var directory = Path.of(
                Objects.requireNonNull(Bill.class.getResource("/lineups")).getPath());
        try (var files = Files.list(directory)) {
            return files.sorted().map(Bill::read).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One of them, by its name. */
    public static Bill of(String name) {
        return all().filter(bill -> bill.name().equals(name)).findFirst().orElseThrow();
    }

    public List<String> lines() {
        return text.lines().toList();
    }

    /** The same bill, and after it so many acts that nobody has ever heard of. */
    public Bill andStrangers(int count) {
        var strangers = Stream.generate(() -> "Stranger " + UUID.randomUUID()).limit(count);
        return new Bill(
                name,
                String.join("\n", Stream.concat(lines().stream(), strangers).toList()));
    }

    private static Bill read(Path file) {
        try {
            var name = file.getFileName().toString().replace(".txt", "").replace('_', ' ');
            return new Bill(name, Files.readString(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
