package io.festivalplayer.acceptance.containers;

import static org.awaitility.Awaitility.await;

import io.festivalplayer.acceptance.driver.Browser;
import io.festivalplayer.acceptance.driver.Listener;
import io.festivalplayer.acceptance.driver.SandboxControl;
import io.festivalplayer.testing.FreePort;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The compose file of the project, with ports, names and volumes of its own. */
final class Stack implements AutoCloseable {

    static final int WORKERS = 3;

    /**
     * Looks often, so that a test need not wait; and a cache of classes that does not fit fails instead of being slow.
     */
    private static final String FOR_TESTS = """
            services:
              gateway: &quick
                entrypoint: [/opt/java/bin/java, "-XX:AOTMode=on", "@/app/java.options"]
                healthcheck: {interval: 2s, retries: 2}
              worker: *quick
              sandbox: *quick
            """;

    private final int port = FreePort.next();
    private final int sandboxPort = FreePort.next();
    private final int prometheusPort = FreePort.next();
    private final Path override;
    private final String project = "festival-test-" + ProcessHandle.current().pid();
    private final Docker docker;

    Stack(Path checkout) {
        var settings = new HashMap<String, String>();
        settings.put("PORT", Integer.toString(port));
        settings.put("SANDBOX_PORT", Integer.toString(sandboxPort));
        settings.put("PROMETHEUS_PORT", Integer.toString(prometheusPort));
        settings.put("RABBITMQ_MANAGEMENT_PORT", Integer.toString(FreePort.next()));
        settings.put("FESTIVAL_TAG", "test");
        // Nobody need wait, and all who ask are on one machine.
        settings.put("SPOTIFY_RATE", "100000/30s");
        settings.put("FESTIVAL_LIMITS_LOGIN", "1000");
        // Whatever the person who runs this has set: a test never calls the real Spotify.
        Stream.of("SPOTIFY_ID", "SPOTIFY_SECRET", "REDIRECT_URI", "FESTIVAL_MEMORY")
                .forEach(name -> settings.put(name, ""));
        docker = new Docker(checkout, settings);
        try {
            override = Files.writeString(Files.createTempFile("compose-", ".yml"), FOR_TESTS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Docker docker() {
        return docker;
    }

    /** Builds what has changed. */
    void build() {
        compose("build", "--quiet");
    }

    /** Brings everything up, or what is missing of it, and waits until it is healthy. */
    void up() {
        // What a test has held still is unhealthy until its next check; compose would give up at once.
        await().atMost(Duration.ofMinutes(2))
                .until(() -> compose("ps", "--format", "{{.Health}}").lines().noneMatch("unhealthy"::equals));
        scale(WORKERS);
    }

    /** Brings everything up with so many workers. */
    void scale(int workers) {
        compose("up", "--detach", "--wait", "--wait-timeout", "180", "--scale", "worker=" + workers);
    }

    /** Brings up a service that is not part of everything, and waits until it is healthy. */
    void upBesides(String service) {
        compose("up", "--detach", "--wait", "--wait-timeout", "120", "--no-deps", service);
    }

    URI prometheus() {
        return URI.create("http://127.0.0.1:" + prometheusPort);
    }

    URI gateway() {
        return URI.create("http://127.0.0.1:" + port);
    }

    SandboxControl sandbox() {
        return new SandboxControl(URI.create("http://127.0.0.1:" + sandboxPort));
    }

    Listener listener(String name) {
        var browser = new Browser(gateway());
        browser.logIn(name);
        return new Listener(name, browser);
    }

    /** The containers of a service, those that have ended too. */
    List<String> containers(String service) {
        return compose("ps", "--all", "--quiet", service).lines().toList();
    }

    String container(String service) {
        return containers(service).getFirst();
    }

    String health(String container) {
        return docker.inspect(container)
                .path("State")
                .path("Health")
                .path("Status")
                .asString();
    }

    /** What the one who owns the schema is answered, one value. */
    String askDatabase(String query) {
        return compose(
                        "exec",
                        "--no-TTY",
                        "postgres",
                        "psql",
                        "--username=festival_migrator",
                        "--dbname=festival",
                        "--tuples-only",
                        "--no-align",
                        "--command=" + query)
                .strip();
    }

    String image(String name) {
        return "festival-player/" + name + ":test";
    }

    String compose(String... arguments) {
        return compose(docker, arguments);
    }

    /** The same for one command only, with settings of its own. */
    String composeWith(Map<String, String> settings, String... arguments) {
        var all = new HashMap<>(docker.environment());
        all.putAll(settings);
        return compose(new Docker(docker.directory(), all), arguments);
    }

    private String compose(Docker docker, String... arguments) {
        var all = new ArrayList<>(List.of("compose", "--progress", "quiet", "--project-name", project));
        all.addAll(List.of("--env-file", "/dev/null", "--file", "docker-compose.yml", "--file", override.toString()));
        all.addAll(List.of(arguments));
        return docker.insist(all.toArray(String[]::new));
    }

    /** Nothing of it is left but the images. */
    @Override
    public void close() {
        compose("--profile", "observability", "down", "--volumes", "--timeout", "10");
        try {
            Files.delete(override);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
