package io.festivalplayer.testing;

import java.net.URI;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A PostgreSQL that the environment names; its user may create databases, and what was created is dropped at the end.
 */
final class GivenPostgres implements Postgres {

    private final Database administration;
    private final List<String> created = new ArrayList<>();

    private GivenPostgres(Database administration) {
        this.administration = administration;
    }

    static Optional<Postgres> find() {
        return Optional.ofNullable(System.getenv("TEST_DATABASE_URL"))
                .filter(url -> !url.isBlank())
                .map(url -> new Database(url, environment("TEST_DATABASE_USER"), environment("TEST_DATABASE_PASSWORD")))
                .map(GivenPostgres::new);
    }

    private static String environment(String name) {
        return System.getenv().getOrDefault(name, "postgres");
    }

    @Override
    public Database create(String name) {
        execute("CREATE DATABASE " + name);
        created.add(name);
        var given = URI.create(administration.url().substring("jdbc:".length()));
        var query = given.getQuery() == null ? "" : "?" + given.getQuery();
        return new Database(
                "jdbc:" + given.resolve("/" + name) + query, administration.user(), administration.password());
    }

    @Override
    public boolean isOurs() {
        return false;
    }

    @Override
    public void restart(Stop how) {
        throw new IllegalStateException("the server of TEST_DATABASE_URL is not ours to restart");
    }

    @Override
    public void close() {
        created.forEach(name -> execute("DROP DATABASE " + name + " WITH (FORCE)"));
    }

    private void execute(String sql) {
        try (var connection = DriverManager.getConnection(
                        administration.url(), administration.user(), administration.password());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException("PostgreSQL refused: " + sql, e);
        }
    }
}
