package io.festivalplayer.common.database;

import io.festivalplayer.common.settings.StartRefused;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

/**
 * The database role that gateway and workers have: it reads and writes rows, and changes nothing about what rows there
 * can be. What is decided by migrations alone, it only reads.
 */
final class ApplicationRole {

    /**
     * One after the other: PostgreSQL refuses two that change the rights of a table at the same time. The second line
     * takes back what an earlier release granted.
     */
    private static final List<String> RIGHTS = List.of(
            "select pg_advisory_xact_lock(hashtext('rights of the application''s role'))",
            "revoke all on all tables in schema public from %s",
            "grant usage on schema public to %s",
            "grant select, insert, update, delete on all tables in schema public to %s",
            "revoke insert, update, delete on flyway_schema_history, job_move from %s",
            "revoke update on job_event from %s");

    private final String name;

    ApplicationRole(String name) {
        this.name = name;
    }

    /** All or nothing: processes of the release before go on working meanwhile. */
    void allow(String url, String owner, String password) {
        try (var connection = DriverManager.getConnection(url, owner, password)) {
            connection.setAutoCommit(false);
            var quoted = quoted(connection);
            for (var right : RIGHTS) {
                run(connection, right.formatted(quoted));
            }
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException("The role " + name + " cannot be given its rights", e);
        }
    }

    private String quoted(Connection connection) throws SQLException {
        try (var find = connection.prepareStatement("select quote_ident(rolname) from pg_roles where rolname = ?")) {
            find.setString(1, name);
            try (var rows = find.executeQuery()) {
                if (!rows.next()) {
                    throw new StartRefused(
                            "DATABASE_USER is " + name + ", and the database knows no such role.",
                            "Create it first: create role " + name + " login password '…'.");
                }
                return rows.getString(1);
            }
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
