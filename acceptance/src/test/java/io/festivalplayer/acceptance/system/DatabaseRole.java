package io.festivalplayer.acceptance.system;

import io.festivalplayer.testing.RealPostgres;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * A role in the server that a system's database is in. Several systems may stand in one server, and come up at once.
 */
enum DatabaseRole {
    /** The one that the processes of all systems have; it owns nothing. */
    APPLICATION("festival_application", "of-the-application-role"),
    /** The one that owns the schema; only {@code migrate} is told of it. */
    MIGRATOR("festival_migrator", "of-the-migrator-role");

    private final String name;
    private final String password;

    DatabaseRole(String name, String password) {
        this.name = name;
        this.password = password;
    }

    String roleName() {
        return name;
    }

    String password() {
        return password;
    }

    /**
     * Makes both where the server does not know them yet, and gives the database to the migrator, see docs/security.md.
     */
    static void createAll(RealPostgres postgres) {
        try (var connection = DriverManager.getConnection(postgres.url(), postgres.user(), postgres.password());
                var statement = connection.createStatement()) {
            for (var role : values()) {
                statement.execute("""
                        do $$
                        begin
                            create role %1$s login password '%2$s';
                            grant %1$s to current_user;
                        exception when duplicate_object or unique_violation then null;
                        end $$
                        """.formatted(role.name, role.password));
            }
            statement.execute("""
                    do $$
                    begin
                        execute format('alter database %%I owner to %s', current_database());
                    end $$
                    """.formatted(MIGRATOR.name));
        } catch (SQLException e) {
            throw new IllegalStateException("the roles of the database cannot be made", e);
        }
    }
}
