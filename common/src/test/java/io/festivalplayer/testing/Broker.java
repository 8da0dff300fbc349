package io.festivalplayer.testing;

import java.net.URI;

/** One running RabbitMQ, wherever it came from. */
sealed interface Broker extends AutoCloseable permits GivenBroker, ContainerBroker, PrivateBroker {

    /** The address of the default virtual host, with user and password. */
    URI amqp();

    /** The address of the management plugin. */
    URI management();

    /** Runs {@code rabbitmqctl} with these arguments. */
    void control(String... arguments);

    /** Whether its process and its data are ours, to be killed and emptied. */
    default boolean isOurs() {
        return false;
    }

    /** Ends its process at once (SIGKILL). */
    default void kill() {
        throw new UnsupportedOperationException("only one of our own is killed");
    }

    /** Deletes what a killed one has stored. */
    default void empty() {
        throw new UnsupportedOperationException("only one of our own is emptied");
    }

    /** Starts a killed one again on its ports; it may not answer yet. */
    default void revive() {
        throw new UnsupportedOperationException("only one of our own is killed");
    }

    /** What a failure to come up should print. */
    String diagnosis();

    @Override
    void close();
}
