package io.festivalplayer.standalone;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;

/** A real PostgreSQL as a child process, its data kept from start to start, open to nobody without its password. */
final class EmbeddedDatabase implements AutoCloseable {

    private static final String SUPERUSER = "postgres";
    private static final String OWNER = "festival";
    private static final String APPLICATION = "festival_application";
    private static final Duration START_WAIT = Duration.ofSeconds(60);
    private static final String ACCESS = """
            local all all scram-sha-256
            host all all 127.0.0.1/32 scram-sha-256
            """;

    private final EmbeddedPostgres server;
    private final WorldSecrets secrets;

    private EmbeddedDatabase(EmbeddedPostgres server, WorldSecrets secrets) {
        this.server = server;
        this.secrets = secrets;
    }

    static EmbeddedDatabase start(Path world, WorldSecrets secrets) throws IOException, SQLException {
        var data = world.resolve("postgres");
        new LeftOverDatabase(data).end();
        var server = EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setOverrideWorkingDirectory(world.resolve("postgres-binaries").toFile())
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setServerConfig("listen_addresses", "127.0.0.1")
                // The library is made for tests and switches these off.
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setConnectConfig("password", secrets.databasePassword())
                .setPGStartupWait(START_WAIT)
                .setErrorRedirector(ProcessBuilder.Redirect.DISCARD)
                .setOutputRedirector(ProcessBuilder.Redirect.DISCARD)
                .start();
        var database = new EmbeddedDatabase(server, secrets);
        try {
            database.prepare(data);
        } catch (IOException | SQLException e) {
            server.close();
            throw e;
        }
        return database;
    }

    String url() {
        return "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/" + OWNER;
    }

    /** Who may change its schema. */
    String owner() {
        return OWNER;
    }

    /** Who may change rows. */
    String application() {
        return APPLICATION;
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    /** Each step is safe to repeat, so that a first start that was cut off is finished by the next. */
    private void prepare(Path data) throws IOException, SQLException {
        var password = secrets.databasePassword();
        try (var connection = server.getDatabase(SUPERUSER, SUPERUSER, Map.of("password", password))
                .getConnection()) {
            run(connection, "alter role " + SUPERUSER + " password '" + password + "'");
            create(connection, OWNER, password);
            create(connection, APPLICATION, secrets.applicationPassword());
            if (!exists(connection, "select 1 from pg_database where datname = '" + OWNER + "'")) {
                run(connection, "create database " + OWNER + " owner " + OWNER);
            }
            Files.writeString(data.resolve("pg_hba.conf"), ACCESS);
            run(connection, "select pg_reload_conf()");
        }
    }

    private static void create(Connection connection, String role, String password) throws SQLException {
        if (!exists(connection, "select 1 from pg_roles where rolname = '" + role + "'")) {
            run(connection, "create role " + role + " login password '" + password + "'");
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static boolean exists(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            return rows.next();
        }
    }
}
