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
    boolean isOurs();

    /** Ends its process at once (SIGKILL). */
    void kill();

    /** Deletes what a killed one has stored. */
    void empty();

    /** Starts a killed one again on its ports; it may not answer yet. */
    void revive();

    /** What a failure to come up should print. */
    String diagnosis();

    @Override
    void close();
}
