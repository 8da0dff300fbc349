package io.festivalplayer.acceptance.bench;

import io.festivalplayer.acceptance.system.Probe;
import io.festivalplayer.testing.FreePort;
import io.festivalplayer.testing.RealPostgres;
import io.festivalplayer.testing.ServerProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.springframework.util.FileSystemUtils;

/** One of the bare applications as a process, which can be started again and again. */
final class BareProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final int port = FreePort.next();
    private final Probe readiness;
    private final Map<String, String> environment;
    private final Path directory;
    private ServerProcess process;

    private BareProcess(List<String> command, Stage stage, String readyAt) {
        this.readiness = new Probe(address().resolve(readyAt));
        this.environment = environment(stage);
        try {
            this.directory = Files.createTempDirectory("bare-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.process = ServerProcess.start("bare", command, environment, directory);
    }

    /** Starts it and waits until this path answers 200. */
    static BareProcess start(List<String> command, Stage stage, String readyAt) {
        var bare = new BareProcess(command, stage, readyAt);
        try {
            bare.awaitReady();
            return bare;
        } catch (RuntimeException e) {
            var failure = new IllegalStateException(bare.process.logTail(40), e);
            bare.close();
            throw failure;
        }
    }

    private Map<String, String> environment(Stage stage) {
        RealPostgres postgres = stage.postgres();
        return Map.of(
                "SERVER_ADDRESS", "127.0.0.1",
                "SERVER_PORT", Integer.toString(port),
                "SPRING_DATASOURCE_URL", postgres.url(),
                "SPRING_DATASOURCE_USERNAME", postgres.user(),
                "SPRING_DATASOURCE_PASSWORD", postgres.password(),
                "SPRING_RABBITMQ_ADDRESSES", stage.broker().toString());
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** Starts it again after it was ended, and waits until it says that it is ready. */
    double secondsToReady(List<String> command) {
        return StopWatch.seconds(
                () -> process = ServerProcess.start("bare", command, environment, directory), readiness::isOk);
    }

    private void awaitReady() {
        Awaitility.await("the bare application is ready")
                .atMost(PATIENCE)
                .failFast(process.name() + " has ended", () -> !process.isAlive())
                .until(readiness::isOk);
    }

    /** Asks it to end (SIGTERM) and waits for that. */
    void terminate() {
        process.terminate();
    }

    @Override
    public void close() {
        process.close();
        try {
            FileSystemUtils.deleteRecursively(directory);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot remove " + directory, e);
        }
    }
}
