package io.festivalplayer.common.database;

import org.flywaydb.core.Flyway;

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
     * Applies what is missing. Safe to repeat, and to run twice at once.
     *
     * @return how many migrations were applied
     * @throws org.flywaydb.core.api.FlywayException if the database cannot be reached or a migration fails
     */
    public int apply() {
        return Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(url, user, password)
                .locations("classpath:db/migration")
                .connectRetries(30)
                // A database that a newer release has changed is no reason to refuse the release before it.
                .ignoreMigrationPatterns("*:future", "repeatable:missing")
                .load()
                .migrate()
                .migrationsExecuted;
    }

    /**
     * Applies what is missing, and lets another role work with it, which can then change rows and nothing else.
     *
     * @param application the role of gateway and workers; where it is the migrating one, that owns everything and
     *     nothing is granted
     * @return how many migrations were applied
     * @throws org.flywaydb.core.api.FlywayException if the database cannot be reached or a migration fails
     * @throws io.festivalplayer.common.settings.StartRefused if there is no such role
     */
    public int applyFor(String application) {
        int applied = apply();
        if (!application.equals(user)) {
            new ApplicationRole(application).allow(url, user, password);
        }
        return applied;
    }
}
