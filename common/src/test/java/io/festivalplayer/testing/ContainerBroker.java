package io.festivalplayer.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.rabbitmq.RabbitMQContainer;

/** A RabbitMQ in a container, where Docker answers. */
final class ContainerBroker implements Broker {

    private static final String IMAGE = "rabbitmq:4-management";
    private static final int AMQP = 5672;
    private static final int MANAGEMENT = 15672;

    /** The engine would choose others when a killed one is started again. */
    private final List<String> ports = List.of(
            "127.0.0.1:%d:%d".formatted(FreePort.next(), AMQP),
            "127.0.0.1:%d:%d".formatted(FreePort.next(), MANAGEMENT));

    private RabbitMQContainer container;

    private ContainerBroker() {
        container = startContainer();
    }

    static Optional<Broker> find() {
        return DockerClientFactory.instance().isDockerAvailable()
                ? Optional.of(new ContainerBroker())
                : Optional.empty();
    }

    private RabbitMQContainer startContainer() {
        var started = new RabbitMQContainer(IMAGE);
        started.setPortBindings(ports);
        started.start();
        return started;
    }

    @Override
    public URI amqp() {
        return URI.create("amqp://%s:%s@%s:%d"
                .formatted(
                        container.getAdminUsername(),
                        container.getAdminPassword(),
                        container.getHost(),
                        container.getAmqpPort()));
    }

    @Override
    public URI management() {
        return URI.create(container.getHttpUrl());
    }

    // The container goes on while the broker in it is down, so that it keeps its port and its data.
    @Override
    public void control(String... arguments) {
        var command = new ArrayList<>(List.of("rabbitmqctl"));
        command.addAll(List.of(arguments));
        try {
            var result = container.execInContainer(command.toArray(String[]::new));
            if (result.getExitCode() != 0) {
                throw new IllegalStateException(String.join(" ", command) + " failed:\n" + result);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while running " + command, e);
        }
    }

    @Override
    public boolean isOurs() {
        return true;
    }

    @Override
    public void kill() {
        container.getDockerClient().killContainerCmd(container.getContainerId()).exec();
        container
                .getDockerClient()
                .waitContainerCmd(container.getContainerId())
                .start()
                .awaitStatusCode();
    }

    /** What it has stored is in it, and goes with it. */
    @Override
    public void empty() {
        container.stop();
    }

    @Override
    public void revive() {
        if (container.getContainerId() == null) {
            container = startContainer();
        } else {
            container
                    .getDockerClient()
                    .startContainerCmd(container.getContainerId())
                    .exec();
        }
    }

    @Override
    public String diagnosis() {
        return container.getLogs();
    }

    @Override
    public void close() {
        container.stop();
    }
}
