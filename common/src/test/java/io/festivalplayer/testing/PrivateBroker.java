package io.festivalplayer.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/** The installed RabbitMQ, as a node of our own on free ports with its data in a temporary directory. */
final class PrivateBroker implements Broker {

    private final Path scripts;
    private final Path directory;
    private final int amqpPort = FreePort.next();
    private final int managementPort = FreePort.next();
    private final Map<String, String> environment;
    private final ServerProcess portMapper;
    private ServerProcess node;

    private PrivateBroker(Path scripts) throws IOException {
        this.scripts = scripts;
        this.directory = Files.createTempDirectory("rabbitmq-");
        this.environment = environment(FreePort.next(), FreePort.next());
        writeConfiguration();
        // Erlang would start its port mapper as a daemon that stays; one of our own, in the foreground, comes first.
        this.portMapper = start("epmd", "epmd", "-address", "127.0.0.1");
        this.node = startNode();
    }

    private ServerProcess startNode() {
        return start("rabbitmq", scripts.resolve("rabbitmq-server").toString());
    }

    static Optional<Broker> find() {
        return scriptDirectories()
                .filter(directory -> Files.isExecutable(directory.resolve("rabbitmq-server")))
                .findFirst()
                .map(PrivateBroker::startFrom);
    }

    private static Broker startFrom(Path scripts) {
        try {
            return new PrivateBroker(scripts);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot prepare a RabbitMQ node", e);
        }
    }

    // Debian's script on the PATH insists on the system's own user; the one below lib runs as anybody.
    private static Stream<Path> scriptDirectories() {
        var path = System.getenv().getOrDefault("PATH", "").split(":");
        return Stream.concat(Stream.of("/usr/lib/rabbitmq/bin"), Stream.of(path))
                .filter(entry -> !entry.isBlank())
                .map(Path::of);
    }

    private Map<String, String> environment(int portMapperPort, int distributionPort) {
        return Map.ofEntries(
                Map.entry("HOME", directory.toString()),
                Map.entry("ERL_EPMD_PORT", Integer.toString(portMapperPort)),
                Map.entry("ERL_EPMD_ADDRESS", "127.0.0.1"),
                Map.entry("RABBITMQ_NODENAME", "test-" + amqpPort + "@localhost"),
                Map.entry("RABBITMQ_NODE_IP_ADDRESS", "127.0.0.1"),
                Map.entry("RABBITMQ_NODE_PORT", Integer.toString(amqpPort)),
                Map.entry("RABBITMQ_DIST_PORT", Integer.toString(distributionPort)),
                Map.entry("RABBITMQ_MNESIA_BASE", directory.resolve("data").toString()),
                Map.entry("RABBITMQ_LOG_BASE", directory.resolve("log").toString()),
                Map.entry("RABBITMQ_LOGS", "-"),
                Map.entry(
                        "RABBITMQ_ENABLED_PLUGINS_FILE",
                        directory.resolve("enabled_plugins").toString()),
                Map.entry(
                        "RABBITMQ_CONFIG_FILE",
                        directory.resolve("rabbitmq.conf").toString()),
                Map.entry("RABBITMQ_PID_FILE", directory.resolve("pid").toString()),
                // The script then becomes the server instead of watching over it: one process, one id.
                Map.entry("RUNNING_UNDER_SYSTEMD", "true"),
                Map.entry(
                        "RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS",
                        "-kernel inet_dist_use_interface {127,0,0,1} +sbwt none +sbwtdcpu none +sbwtdio none"));
    }

    private void writeConfiguration() throws IOException {
        Files.writeString(directory.resolve("enabled_plugins"), "[rabbitmq_management].\n");
        Files.writeString(directory.resolve("rabbitmq.conf"), """
                management.tcp.ip = 127.0.0.1
                management.tcp.port = %d
                disk_free_limit.absolute = 1MB
                """.formatted(managementPort));
    }

    private ServerProcess start(String name, String... command) {
        return ServerProcess.start(name, List.of(command), environment, directory);
    }

    @Override
    public URI amqp() {
        return URI.create("amqp://guest:guest@127.0.0.1:" + amqpPort);
    }

    @Override
    public URI management() {
        return URI.create("http://127.0.0.1:" + managementPort);
    }

    @Override
    public void control(String... arguments) {
        var command = new ArrayList<>(List.of(scripts.resolve("rabbitmqctl").toString()));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command);
        builder.environment().putAll(environment);
        ControlCommand.run(builder);
    }

    @Override
    public boolean isOurs() {
        return true;
    }

    @Override
    public void kill() {
        node.close();
    }

    @Override
    public void empty() {
        delete(directory.resolve("data"));
    }

    @Override
    public void revive() {
        node = startNode();
    }

    @Override
    public void close() {
        node.close();
        portMapper.close();
        delete(directory);
    }

    private static void delete(Path directory) {
        try {
            FileSystemUtils.deleteRecursively(directory);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot remove " + directory, e);
        }
    }

    @Override
    public String diagnosis() {
        return node.logTail(60);
    }
}
