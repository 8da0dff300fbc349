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
record ContainerBroker(RabbitMQContainer container) implements Broker {

    private static final String IMAGE = "rabbitmq:4-management";

    static Optional<Broker> find() {
        if (!DockerClientFactory.instance().isDockerAvailable()) {
            return Optional.empty();
        }
        var container = new RabbitMQContainer(IMAGE);
        container.start();
        return Optional.of(new ContainerBroker(container));
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
    public String diagnosis() {
        return container.getLogs();
    }

    @Override
    public void close() {
        container.stop();
    }
}
