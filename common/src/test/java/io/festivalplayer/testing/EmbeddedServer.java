package io.festivalplayer.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;

/** A PostgreSQL out of a jar, with its data in a temporary directory. */
final class EmbeddedServer implements Postgres {

    private final EmbeddedPostgres server;
    private final Leash leash;

    private EmbeddedServer(EmbeddedPostgres server, Leash leash) {
        this.server = server;
        this.leash = leash;
    }

    static EmbeddedServer start() {
        try {
            var data = Files.createTempDirectory("postgres-");
            var server = EmbeddedPostgres.builder()
                    .setDataDirectory(data)
                    .setServerConfig("fsync", "off")
                    .setServerConfig("full_page_writes", "off")
                    .setServerConfig("max_connections", "300")
                    .start();
            return new EmbeddedServer(server, Leash.on(postmaster(data)));
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
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL did not stop", e);
        }
        leash.close();
    }
}
