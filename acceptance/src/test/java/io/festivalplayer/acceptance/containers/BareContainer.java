package io.festivalplayer.acceptance.containers;

import static org.awaitility.Awaitility.await;

import io.festivalplayer.acceptance.bench.BareJar;
import io.festivalplayer.acceptance.system.Probe;
import io.festivalplayer.testing.FreePort;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.core.ConditionTimeoutException;
import org.springframework.util.FileSystemUtils;

/**
 * One of the bench's bare applications in the container of a program of ours: the same image and limits, the same
 * options of the JVM, the same libraries as far as the starters bring them, and a cache of its own classes.
 */
final class BareContainer implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(5);

    /** Where the host's directory is in the container. */
    private static final String INSIDE = "/bare";

    private static final String CACHE = INSIDE + "/classes.aot";
    private static final String JAVA = "/opt/java/bin/java";

    private final Stack stack;
    private final String service;
    private final Class<?> main;
    private final Path directory;
    private final String classPath;

    /**
     * Makes the application and, by a first run, its cache.
     *
     * @param service in whose container it runs
     * @param main the application
     */
    BareContainer(Stack stack, String service, Class<?> main) {
        this.stack = stack;
        this.service = service;
        this.main = main;
        try {
            this.directory = Files.createTempDirectory("bare-");
            // Somebody else in the container writes the cache.
            Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxrwxrwx"));
            var jar = directory.resolve("bare.jar");
            BareJar.write(jar);
            Files.setPosixFilePermissions(jar, PosixFilePermissions.fromString("rw-r--r--"));
            this.classPath = classPath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        train();
    }

    /** From the start of the bare application's process to its readiness. */
    Duration timeToReady() {
        return timeToReady(8080, port -> run(Map.of(), "ro", port, "-XX:AOTMode=on", "-XX:AOTCache=" + CACHE));
    }

    /**
     * The same of our own program.
     *
     * @param managementPort where it says whether it is ready
     */
    Duration timeToReadyOfOurs(int managementPort) {
        return timeToReady(
                managementPort,
                port -> stack.compose(
                        "run",
                        "--detach",
                        "--no-deps",
                        "--publish",
                        "127.0.0.1:%d:%d".formatted(port, managementPort),
                        service));
    }

    private interface Start {
        String at(int port);
    }

    private Duration timeToReady(int inside, Start start) {
        var port = FreePort.next();
        var container = start.at(port);
        try {
            var ready = awaitReady(container, port);
            var started = Instant.parse(stack.docker()
                    .inspect(container)
                    .path("State")
                    .path("StartedAt")
                    .asString());
            return Duration.between(started, ready);
        } finally {
            stack.docker().insist("rm", "--force", container);
        }
    }

    private Instant awaitReady(String container, int port) {
        var readiness = new Probe(URI.create("http://127.0.0.1:%d/actuator/health/readiness".formatted(port)));
        try {
            await(service + " is ready")
                    .atMost(PATIENCE)
                    .pollDelay(Duration.ZERO)
                    .pollInterval(BETWEEN_LOOKS)
                    .until(readiness::isOk);
        } catch (ConditionTimeoutException e) {
            throw new AssertionError(stack.docker().insist("logs", "--tail", "40", container), e);
        }
        return Instant.now();
    }

    /** The JVM writes the cache when it ends, and needs more memory for it than for all else. */
    private void train() {
        var port = FreePort.next();
        var container = run(Map.of("FESTIVAL_MEMORY", "1g"), "rw", port, "-XX:AOTCacheOutput=" + CACHE);
        try {
            awaitReady(container, port);
            stack.docker().insist("stop", "--time", "60", container);
        } finally {
            stack.docker().insist("rm", "--force", container);
        }
        if (!Files.exists(directory.resolve("classes.aot"))) {
            throw new IllegalStateException("the bare application made no cache");
        }
    }

    private String run(Map<String, String> settings, String access, int port, String... cache) {
        var arguments = new ArrayList<>(List.of("run", "--detach", "--no-deps"));
        arguments.addAll(List.of("--publish", "127.0.0.1:" + port + ":8080"));
        arguments.addAll(List.of("--volume", directory + ":" + INSIDE + ":" + access));
        Map.of(
                        "SERVER_PORT", "8080",
                        "SPRING_DATASOURCE_URL", "jdbc:postgresql://postgres:5432/festival",
                        "SPRING_DATASOURCE_USERNAME", "festival",
                        "SPRING_DATASOURCE_PASSWORD", "throw-away",
                        "SPRING_RABBITMQ_ADDRESSES", "amqp://festival:throw-away@rabbitmq:5672")
                .forEach((name, value) -> arguments.addAll(List.of("--env", name + "=" + value)));
        arguments.addAll(List.of("--entrypoint", JAVA, service));
        arguments.addAll(options());
        arguments.addAll(List.of(cache));
        arguments.addAll(List.of("-cp", classPath, main.getName()));
        return stack.composeWith(settings, arguments.toArray(String[]::new));
    }

    /** What the images give their JVM, without what is about the program and its cache. */
    private List<String> options() {
        try (Stream<String> lines = Files.lines(stack.docker().directory().resolve("container/java.options"))) {
            return lines.takeWhile(line -> !line.equals("-jar"))
                    .filter(line -> !line.startsWith("-XX:AOT"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String classPath() throws IOException {
        var libraries = directory.resolve("lib");
        var container = stack.docker().insist("create", stack.image(service));
        try {
            stack.docker().insist("cp", "--quiet", container + ":/app/lib", libraries.toString());
        } finally {
            stack.docker().insist("rm", "--volumes", container);
        }
        try (var files = Files.list(libraries)) {
            return Stream.concat(
                            Stream.of(INSIDE + "/bare.jar"),
                            files.filter(BareJar::isOfStarters)
                                    .map(library -> "/app/lib/" + library.getFileName())
                                    .sorted())
                    .collect(Collectors.joining(":"));
        }
    }

    @Override
    public void close() {
        try {
            FileSystemUtils.deleteRecursively(directory);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot remove " + directory, e);
        }
    }
}
