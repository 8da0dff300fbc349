package io.festivalplayer.acceptance.system;

import io.festivalplayer.testing.RealPostgres;
import java.sql.DriverManager;
import java.sql.SQLException;

/** The database role that the processes of all systems have; it owns nothing. */
final class ApplicationRole {

    static final String NAME = "festival_application";
    static final String PASSWORD = "of-the-application-role";

    private ApplicationRole() {}

    /** Several systems may stand in one server, and come up at once. */
    static void create(RealPostgres postgres) {
        try (var connection = DriverManager.getConnection(postgres.url(), postgres.user(), postgres.password());
                var statement = connection.createStatement()) {
            statement.execute("""
                    do $$
                    begin
                        create role %s login password '%s';
                    exception when duplicate_object or unique_violation then null;
                    end $$
                    """.formatted(NAME, PASSWORD));
        } catch (SQLException e) {
            throw new IllegalStateException("the application's role cannot be made", e);
        }
    }
}
