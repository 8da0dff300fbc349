package io.festivalplayer.testing;

import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;

/**
 * A real RabbitMQ for a test class, with a virtual host of its own.
 *
 * <pre>{@code
 * @RegisterExtension
 * static final RealRabbit rabbit = new RealRabbit();
 *
 * @DynamicPropertySource
 * static void settings(DynamicPropertyRegistry registry) {
 *     registry.add("RABBITMQ_URI", rabbit::uri);
 * }
 * }</pre>
 *
 * <p>All test classes of a JVM share one broker: the one that {@code TEST_RABBITMQ_URI} names, else one in a container
 * where Docker answers, else the installed {@code rabbitmq-server} as a private node. A test may {@link #stop()} it;
 * after the class it is up again.
 */
public final class RealRabbit implements BeforeAllCallback, AfterAllCallback {

    private static final Namespace NAMESPACE = Namespace.create(RealRabbit.class);

    private @Nullable SharedBroker broker;
    private @Nullable String virtualHost;

    @Override
    public void beforeAll(ExtensionContext context) {
        // Nested classes come here again and stay with their outer class's virtual host.
        if (broker == null) {
            broker = context.getStore(StoreScope.LAUNCHER_SESSION, NAMESPACE)
                    .computeIfAbsent(SharedBroker.class, _ -> SharedBroker.open(), SharedBroker.class);
            virtualHost = broker.newVirtualHost();
        }
    }

    @Override
    public void afterAll(ExtensionContext context) {
        broker().start();
    }

    /** The address of this class's virtual host: {@code amqp://user:password@host:port/virtual-host}. */
    public URI uri() {
        return broker().uri(Objects.requireNonNull(virtualHost));
    }

    /** The broker goes down; it closes its port and all connections and keeps its data. */
    public void stop() {
        broker().stop();
    }

    /** The broker comes up again, on the same port and with its data; returns when it takes connections. */
    public void start() {
        broker().start();
    }

    /** Whether it may be killed; one that the environment names may not. */
    public boolean isOurs() {
        return broker().isOurs();
    }

    /** The broker is killed (SIGKILL) and comes up again with its data; returns when it takes connections. */
    public void crash() {
        broker().crash(true);
    }

    /** The same, but all its data is gone, as with a lost disk: no queue is there, and no message. */
    public void crashAndLoseData() {
        broker().crash(false);
    }

    /** The broker closes every connection to it, as a failing network would. */
    public void closeConnections() {
        broker().closeConnections();
    }

    /**
     * How often the broker tries again to bring a dead letter where no queue took it; three minutes unless told. It
     * counts for queues that are declared from now on.
     */
    public void lookAgainForTheWayOfDeadLetters(Duration every) {
        broker().control(
                        "eval",
                        "application:set_env(rabbit, dead_letter_worker_publisher_confirm_timeout, %d)."
                                .formatted(every.toMillis()));
    }

    /**
     * For what is no test class: a broker for this one alone.
     *
     * @return what ends it
     */
    public AutoCloseable open() {
        var own = SharedBroker.open();
        broker = own;
        virtualHost = own.newVirtualHost();
        return own;
    }

    private SharedBroker broker() {
        return Objects.requireNonNull(broker, "not before the test class has begun");
    }
}
