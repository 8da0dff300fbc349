package io.festivalplayer.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** A PostgreSQL out of a jar, with its data in a temporary directory. */
final class EmbeddedServer implements Postgres {

    private final EmbeddedPostgres server;
    private final Path data;
    private Leash leash;

    private EmbeddedServer(EmbeddedPostgres server, Path data) throws IOException {
        this.server = server;
        this.data = data;
        this.leash = Leash.on(postmaster(data));
    }

    static EmbeddedServer start() {
        try {
            var data = Files.createTempDirectory("postgres-");
            var server = EmbeddedPostgres.builder()
                    .setDataDirectory(data)
                    .setServerConfig("fsync", "off")
                    .setServerConfig("full_page_writes", "off")
                    // What was committed survives a crash of the server, though not one of the machine.
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("max_connections", "300")
                    .start();
            return new EmbeddedServer(server, data);
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL did not start", e);
        }
    }

    private static ProcessHandle postmaster(Path data) throws IOException {
        try (var lines = Files.lines(data.resolve("postmaster.pid"))) {
            var pid = Long.parseLong(lines.findFirst().orElseThrow().trim());
            return ProcessHandle.of(pid).orElseThrow();
        }
    }

    @Override
    public Database create(String name) {
        try (var connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot create " + name, e);
        }
        return new Database(
                "jdbc:postgresql://127.0.0.1:%d/%s".formatted(server.getPort(), name), "postgres", "postgres");
    }

    @Override
    public boolean isOurs() {
        return true;
    }

    @Override
    public void restart(Stop how) {
        try {
            leash.close();
            ControlCommand.run(new ProcessBuilder(restartCommand(how)));
            leash = Leash.on(postmaster(data));
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL did not start again", e);
        }
    }

    private List<String> restartCommand(Stop how) throws IOException {
        var program = Files.readString(data.resolve("postmaster.opts")).split(" ", 2)[0];
        var control = Path.of(program).resolveSibling("pg_ctl").toString();
        var log = data.resolve("restarts.log").toString();
        var mode = how.name().toLowerCase(Locale.ROOT);
        var command = List.of(control, "-D", data.toString(), "-m", mode, "-l", log, "-w", "restart");
        // PostgreSQL refuses to run as root; the one that started it went the same way around that.
        return LinuxUtils.isUnshareAvailable()
                ? Stream.concat(Stream.of("unshare", "-U"), command.stream()).toList()
                : command;
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL did not stop", e);
        }
        leash.close();
    }
}
