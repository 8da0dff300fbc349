package io.festivalplayer.acceptance.system;

import io.festivalplayer.testing.RealPostgres;
import java.sql.DriverManager;
import java.sql.SQLException;

/** The database role that owns the schema; only {@code migrate} is told of it. */
final class MigratorRole {

    static final String NAME = "festival_migrator";
    static final String PASSWORD = "of-the-migrator-role";

    private MigratorRole() {}

    /** Makes it, where the server does not know it yet, and gives it this database, as docs/security.md says. */
    static void create(RealPostgres postgres) {
        try (var connection = DriverManager.getConnection(postgres.url(), postgres.user(), postgres.password());
                var statement = connection.createStatement()) {
            statement.execute("""
                    do $$
                    begin
                        create role %1$s login password '%2$s';
                        grant %1$s to current_user;
                    exception when duplicate_object or unique_violation then null;
                    end $$;
                    do $$
                    begin
                        execute format('alter database %%I owner to %1$s', current_database());
                    end $$
                    """.formatted(NAME, PASSWORD));
        } catch (SQLException e) {
            throw new IllegalStateException("the migrator's role cannot be made", e);
        }
    }
}
