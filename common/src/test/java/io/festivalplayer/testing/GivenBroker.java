package io.festivalplayer.testing;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A RabbitMQ that the environment names. Tests that stop it need {@code TEST_RABBITMQ_CTL} too. */
record GivenBroker(URI amqp, URI management, Optional<String> controlCommand) implements Broker {

    static Optional<Broker> find() {
        return environment("TEST_RABBITMQ_URI").map(URI::create).map(GivenBroker::at);
    }

    private static GivenBroker at(URI amqp) {
        var management = environment("TEST_RABBITMQ_MANAGEMENT_URI").orElse("http://" + amqp.getHost() + ":15672");
        return new GivenBroker(amqp, URI.create(management), environment("TEST_RABBITMQ_CTL"));
    }

    private static Optional<String> environment(String name) {
        return Optional.ofNullable(System.getenv(name)).filter(value -> !value.isBlank());
    }

    @Override
    public void control(String... arguments) {
        var prefix = controlCommand.orElseThrow(
                () -> new IllegalStateException(
                        "TEST_RABBITMQ_URI is set, but not TEST_RABBITMQ_CTL: the command that runs rabbitmqctl on that broker"));
        var command = new ArrayList<>(List.of(prefix.split(" ")));
        command.addAll(List.of(arguments));
        ControlCommand.run(new ProcessBuilder(command));
    }

    @Override
    public String diagnosis() {
        return "asked at " + amqp.getHost() + ":" + amqp.getPort() + ", management at " + management;
    }

    @Override
    public void close() {
        // Who gave it ends it.
    }
}
