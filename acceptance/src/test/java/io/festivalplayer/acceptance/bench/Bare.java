package io.festivalplayer.acceptance.bench;

import io.festivalplayer.acceptance.bench.bare.BareGateway;
import io.festivalplayer.acceptance.driver.Browser;
import io.festivalplayer.acceptance.system.Launch;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The bare gateway beside a stage: the same database, the same sessions. */
final class Bare implements AutoCloseable {

    private final BareProcess process;
    private final UUID row = UUID.randomUUID();

    private Bare(BareProcess process) {
        this.process = process;
    }

    static Bare beside(Stage stage, List<String> options) {
        stage.jobs().execute("create table bare_row (id uuid primary key, text text not null)");
        var classPath = Arrays.stream(System.getProperty("java.class.path").split(":"))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(":"));
        var command = Stream.of(
                        List.of(Launch.java(), "--enable-native-access=ALL-UNNAMED"),
                        options,
                        List.of("-cp", classPath, BareGateway.class.getName()))
                .flatMap(List::stream)
                .toList();
        var bare = new Bare(BareProcess.start(command, stage, "/api/health"));
        stage.jobs().execute("insert into bare_row values ('%s', 'A row')".formatted(bare.row));
        return bare;
    }

    private Door door() {
        var browser = new Browser(process.address());
        browser.get("/login").insist(200);
        return Door.of(browser);
    }

    /** Everybody reads the one row. */
    Load reading() {
        return Load.dealt(
                process.address(),
                Stream.generate(() -> door().get("/row/" + row, Map.of()))
                        .limit(Load.CONNECTIONS)
                        .toList(),
                200);
    }

    /** So many insert a row each. */
    Load inserting(int listeners) {
        return Load.dealt(
                process.address(),
                Stream.generate(() -> door().post("/row", "{\"text\": \"A row\"}"))
                        .limit(listeners)
                        .toList(),
                202);
    }

    @Override
    public void close() {
        process.close();
    }
}
