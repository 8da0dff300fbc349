package io.festivalplayer.gateway;

import io.festivalplayer.common.database.Migrations;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.CommandLineRunner;

/**
 * {@code migrate}: brings the database into the shape that this release needs, and ends. With a role of its own, the
 * migrator, it also lets the application's role work there.
 */
class MigrateCommand implements CommandLineRunner {

    private static final Logger LOG = LoggerFactory.getLogger(MigrateCommand.class);

    private final Migrations migrations;
    private final String application;

    MigrateCommand(
            @Value("${festival.database.url}") String url,
            @Value("${festival.database.user}") String application,
            @Value("${festival.database.migrator-user:${festival.database.user}}") String user,
            @Value("${festival.database.migrator-password:${festival.database.password}}") String password) {
        this.migrations = new Migrations(url, user, password);
        this.application = application;
    }

    @Override
    public void run(String... args) {
        LOG.info("The database is in shape; {} migrations were applied.", migrations.applyFor(application));
    }
}
