package io.festivalplayer.gateway;

import io.festivalplayer.common.database.Migrations;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.CommandLineRunner;

/** {@code migrate}: brings the database into the shape that this release needs, and ends. */
class MigrateCommand implements CommandLineRunner {

    private static final Logger LOG = LoggerFactory.getLogger(MigrateCommand.class);

    private final Migrations migrations;

    MigrateCommand(
            @Value("${festival.database.url}") String url,
            @Value("${festival.database.user}") String user,
            @Value("${festival.database.password}") String password) {
        this.migrations = new Migrations(url, user, password);
    }

    @Override
    public void run(String... args) {
        LOG.info("The database is in shape; {} migrations were applied.", migrations.apply());
    }
}
