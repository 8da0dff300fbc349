package io.festivalplayer.common.database;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.function.ToIntFunction;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationState;

/** Brings the database into the shape that this release needs. Runs as a command of its own, before the processes. */
public final class Migrations {

    private final String url;
    private final String user;
    private final String password;

    /**
     * Names the database.
     *
     * @param url PostgreSQL's JDBC URL
     * @param user a role that may change the schema
     * @param password its password
     */
    public Migrations(String url, String user, String password) {
        this.url = url;
        this.user = user;
        this.password = password;
    }

    /**
     * Applies what is missing. Safe to repeat, to run several times at once, and beside a newer release: what that one
     * has made of the database stays.
     *
     * @return how many migrations were applied
     * @throws org.flywaydb.core.api.FlywayException if the database cannot be reached or a migration fails
     */
    public int apply() {
        return alone(this::migrate);
    }

    /**
     * Applies what is missing, and lets another role work with it, which can then change rows and nothing else. A
     * database that a newer release has migrated keeps the rights that this one gave.
     *
     * @param application the role of gateway and workers; where it is the migrating one, that owns everything and
     *     nothing is granted
     * @return how many migrations were applied
     * @throws org.flywaydb.core.api.FlywayException if the database cannot be reached or a migration fails
     * @throws io.festivalplayer.common.settings.StartRefused if there is no such role
     */
    public int applyFor(String application) {
        return alone(flyway -> {
            int applied = migrate(flyway);
            if (!application.equals(user) && !isNewer(flyway)) {
                new ApplicationRole(application).allow(url, user, password);
            }
            return applied;
        });
    }

    /**
     * An older release's repeatable migrations differ from those of a newer one and would be applied in their place:
     * its pods start again beside newer ones while these are rolled out.
     */
    private int migrate(Flyway flyway) {
        return isNewer(flyway) ? 0 : flyway.migrate().migrationsExecuted;
    }

    private static boolean isNewer(Flyway flyway) {
        return Arrays.stream(flyway.info().applied())
                .anyMatch(applied -> applied.getState() == MigrationState.FUTURE_SUCCESS);
    }

    /** No other release migrates between the look at what is there and what is made of it. */
    private int alone(ToIntFunction<Flyway> work) {
        var flyway = flyway();
        // Waits for a server that is not there yet.
        flyway.info();
        try (var connection = DriverManager.getConnection(url, user, password);
                var lock = connection.createStatement()) {
            lock.execute("select pg_advisory_lock(hashtext('migrations'))");
            return work.applyAsInt(flyway);
        } catch (SQLException e) {
            throw new FlywayException("The database cannot be kept for this migration alone", e);
        }
    }

    private Flyway flyway() {
        return Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(url, user, password)
                .locations("classpath:db/migration")
                .connectRetries(30)
                // A database that a newer release has changed is no reason to refuse the release before it.
                .ignoreMigrationPatterns("*:future", "repeatable:missing")
                .load();
    }
}
