package io.festivalplayer.acceptance.system;

import io.festivalplayer.testing.RealPostgres;
import io.festivalplayer.testing.RealRabbit;
import java.net.URI;

/**
 * The ways from a process to the three servers that it needs.
 *
 * @param broker RabbitMQ, as {@code amqp://user:password@host:port/virtual-host}
 * @param database PostgreSQL, as {@code jdbc:postgresql://host:port/name}
 * @param spotify the sandbox
 */
record Routes(URI broker, URI database, URI spotify) {

    private static final String JDBC = "jdbc:";

    static Routes straight(RealRabbit rabbit, RealPostgres postgres, URI sandbox) {
        return new Routes(rabbit.uri(), URI.create(postgres.url().substring(JDBC.length())), sandbox);
    }

    String databaseUrl() {
        return JDBC + database;
    }
}
