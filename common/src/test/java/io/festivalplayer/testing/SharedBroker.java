package io.festivalplayer.testing;

import static org.awaitility.Awaitility.await;

import com.rabbitmq.client.ConnectionFactory;
import java.net.URI;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/** The one broker of this JVM, and whether it is up. */
final class SharedBroker implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Broker broker;
    private final Management management;
    private final Set<String> virtualHosts = new HashSet<>();
    private boolean up = true;

    private SharedBroker(Broker broker) {
        this.broker = broker;
        this.management = new Management(broker);
    }

    static SharedBroker open() {
        var broker = GivenBroker.find()
                .or(ContainerBroker::find)
                .or(PrivateBroker::find)
                .orElseThrow(() ->
                        new IllegalStateException("No RabbitMQ to test with. Run script/bootstrap, or start Docker, or"
                                + " install the package rabbitmq-server, or set TEST_RABBITMQ_URI."));
        var shared = new SharedBroker(broker);
        try {
            shared.awaitUp();
            return shared;
        } catch (RuntimeException e) {
            var failure = new IllegalStateException("RabbitMQ did not come up\n" + broker.diagnosis(), e);
            broker.close();
            throw failure;
        }
    }

    /** A new virtual host, so that no test class meets the queues of another. */
    String newVirtualHost() {
        var name = "test-" + UUID.randomUUID();
        management.createVirtualHost(name);
        virtualHosts.add(name);
        return name;
    }

    URI uri(String virtualHost) {
        return broker.amqp().resolve("/" + virtualHost);
    }

    void stop() {
        if (up) {
            up = false;
            broker.control("stop_app");
        }
    }

    void start() {
        if (!up) {
            broker.control("start_app");
            awaitUp();
            up = true;
        }
    }

    boolean isOurs() {
        return broker.isOurs();
    }

    /** Ends the process at once and starts it again, with its data or without any. */
    void crash(boolean keepData) {
        broker.kill();
        if (!keepData) {
            broker.empty();
        }
        broker.revive();
        awaitUp();
        if (!keepData) {
            virtualHosts.forEach(management::createVirtualHost);
        }
    }

    void control(String... arguments) {
        broker.control(arguments);
    }

    void closeConnections() {
        broker.control("close_all_connections", "closed by a test");
    }

    private void awaitUp() {
        await("RabbitMQ answers")
                .atMost(PATIENCE)
                .pollInterval(100, TimeUnit.MILLISECONDS)
                .until(() -> management.answers() && takesConnections());
    }

    private boolean takesConnections() {
        var factory = new ConnectionFactory();
        try {
            factory.setUri(broker.amqp());
            factory.newConnection().close();
            return true;
        } catch (Exception notYet) {
            return false;
        }
    }

    @Override
    public void close() {
        virtualHosts.forEach(management::deleteVirtualHost);
        broker.close();
    }
}
