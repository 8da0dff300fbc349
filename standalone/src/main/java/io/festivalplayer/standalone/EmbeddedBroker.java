package io.festivalplayer.standalone;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.qpid.server.SystemLauncher;
import org.apache.qpid.server.model.SystemConfig;

/**
 * An AMQP 0-9-1 broker inside this JVM, Apache Qpid Broker-J. Its queues live in memory: the database is the truth, and
 * a dispatcher sends again what was lost.
 */
final class EmbeddedBroker implements AutoCloseable {

    private final SystemLauncher launcher;
    private final String uri;

    private EmbeddedBroker(SystemLauncher launcher, String uri) {
        this.launcher = launcher;
        this.uri = uri;
    }

    static EmbeddedBroker start(Path world, String password) throws Exception {
        int port = freePort();
        var configuration = world.resolve("broker.json");
        // The broker's own defaults are at a classpath: URL, which nothing here understands.
        var noDefaults = Files.writeString(world.resolve("broker.properties"), "");
        Files.writeString(configuration, template().replace("@port@", "" + port).replace("@password@", password));
        var launcher = new SystemLauncher();
        launcher.startup(Map.of(
                "type",
                "Memory",
                SystemConfig.INITIAL_CONFIGURATION_LOCATION,
                configuration.toUri().toString(),
                SystemConfig.INITIAL_SYSTEM_PROPERTIES_LOCATION,
                noDefaults.toUri().toString(),
                SystemConfig.STARTUP_LOGGED_TO_SYSTEM_OUT,
                false,
                "context",
                Map.of("qpid.work_dir", world.resolve("broker").toString())));
        Files.delete(configuration);
        Files.delete(noDefaults);
        return new EmbeddedBroker(launcher, "amqp://festival:" + password + "@127.0.0.1:" + port);
    }

    String uri() {
        return uri;
    }

    @Override
    public void close() {
        launcher.shutdown();
    }

    private static String template() throws IOException {
        try (var stream = EmbeddedBroker.class.getResourceAsStream("/broker.json")) {
            if (stream == null) {
                throw new IOException("broker.json is missing from the class path");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
