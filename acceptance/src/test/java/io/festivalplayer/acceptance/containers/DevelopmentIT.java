package io.festivalplayer.acceptance.containers;

import static org.awaitility.Awaitility.await;

import io.festivalplayer.acceptance.driver.Browser;
import io.festivalplayer.testing.FreePort;
import java.io.IOException;
import java.net.URI;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** docker-compose.dev.yml laid over docker-compose.yml, with a copy of the sources. Needs an engine, and minutes. */
@Tag("long")
class DevelopmentIT {

    /** Maven and javac have to run first. */
    private static final Duration PATIENCE = Duration.ofMinutes(8);

    private static final Set<String> NO_SOURCES = Set.of("target", "node_modules", ".git", ".data", "docs");
    private static final Path HEALTH =
            Path.of("gateway/src/main/java/io/festivalplayer/gateway/web/HealthController.java");

    @TempDir
    private Path sources;

    private final int port = FreePort.next();
    private Docker docker = new Docker(Path.of(""), Map.of());

    @BeforeEach
    void copyTheSources() throws IOException {
        copy(Engine.checkout(), sources);
        docker = new Docker(
                sources,
                Map.of(
                        "COMPOSE_PROJECT_NAME",
                        "festival-dev-test-" + ProcessHandle.current().pid(),
                        "PORT",
                        Integer.toString(port),
                        "SANDBOX_PORT",
                        Integer.toString(FreePort.next()),
                        "RABBITMQ_MANAGEMENT_PORT",
                        Integer.toString(FreePort.next()),
                        "FESTIVAL_TAG",
                        "test",
                        "SPOTIFY_ID",
                        "",
                        "SPOTIFY_SECRET",
                        "",
                        "REDIRECT_URI",
                        ""));
    }

    @AfterEach
    void remove() {
        if (!docker.environment().isEmpty()) {
            compose("down", "--volumes", "--timeout", "10");
        }
    }

    @Test
    void a_changed_source_is_compiled_and_the_gateway_started_anew() throws IOException {
        compose("up", "--detach", "--build", "gateway");
        awaitHealth("ok");

        var source = sources.resolve(HEALTH);
        Files.writeString(source, Files.readString(source).replace("\"ok\"", "\"changed\""));

        awaitHealth("changed");
    }

    private void awaitHealth(String status) {
        var browser = new Browser(URI.create("http://127.0.0.1:" + port));
        await("the gateway says " + status)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(500))
                .ignoreExceptions()
                .until(() -> browser.get("/api/health")
                        .json()
                        .path("status")
                        .asString()
                        .equals(status));
    }

    private String compose(String... arguments) {
        var all = new ArrayList<>(List.of("compose", "--progress", "quiet", "--env-file", "/dev/null"));
        all.addAll(List.of("--file", "docker-compose.yml", "--file", "docker-compose.dev.yml"));
        all.addAll(List.of(arguments));
        return docker.insist(all.toArray(String[]::new));
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes)
                    throws IOException {
                if (NO_SOURCES.contains(directory.getFileName().toString()) && !directory.equals(from)) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                Files.createDirectories(to.resolve(from.relativize(directory)));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.copy(file, to.resolve(from.relativize(file)));
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
