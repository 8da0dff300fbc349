package io.festivalplayer.acceptance.system;

import static org.awaitility.Awaitility.await;

import io.festivalplayer.testing.FreePort;
import io.festivalplayer.testing.ServerProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.util.FileSystemUtils;

/** A gateway, two workers and a sandbox that run. */
final class RunningSystem implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Settings settings;
    private final Path directory;
    private final List<ServerProcess> processes = new ArrayList<>();

    private RunningSystem(Settings settings, Path directory) {
        this.settings = settings;
        this.directory = directory;
    }

    static RunningSystem start(Settings settings) {
        try {
            var system = new RunningSystem(settings, Files.createTempDirectory("festival-"));
            try {
                system.startAll();
                return system;
            } catch (RuntimeException e) {
                var failure = new IllegalStateException("the system did not come up\n" + system.logTails(40), e);
                system.close();
                throw failure;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    URI gateway() {
        return settings.gateway();
    }

    URI sandbox() {
        return settings.sandbox();
    }

    String logTails(int lines) {
        return processes.stream().map(process -> process.logTail(lines)).collect(Collectors.joining("\n"));
    }

    private void startAll() {
        migrate();
        var firstWorker = FreePort.next();
        var secondWorker = FreePort.next();
        processes.add(Program.SANDBOX.start("sandbox", settings.forSandbox(), directory));
        processes.add(Program.GATEWAY.start("gateway", settings.forGateway(), directory));
        processes.add(Program.WORKER.start("worker-1", settings.forWorker(firstWorker), directory));
        processes.add(Program.WORKER.start("worker-2", settings.forWorker(secondWorker), directory));

        awaitAnswer(settings.sandbox().resolve("/sandbox/settings"));
        awaitAnswer(settings.gatewayManagement().resolve("/actuator/health/readiness"));
        awaitAnswer(Settings.local(firstWorker).resolve("/actuator/health/readiness"));
        awaitAnswer(Settings.local(secondWorker).resolve("/actuator/health/readiness"));
    }

    private void migrate() {
        var migration = Program.GATEWAY.start("migrate", settings.forGateway(), directory, "migrate");
        processes.add(migration);
        if (migration.awaitExit(PATIENCE) != 0) {
            throw new IllegalStateException("migrate failed");
        }
        processes.remove(migration);
        migration.close();
    }

    private void awaitAnswer(URI address) {
        var probe = new Probe(address);
        await(address + " answers")
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(200))
                .failFast("a process has ended", () -> !processes.stream().allMatch(ServerProcess::isAlive))
                .until(probe::isOk);
    }

    @Override
    public void close() {
        processes.forEach(ServerProcess::close);
        try {
            FileSystemUtils.deleteRecursively(directory);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot remove " + directory, e);
        }
    }
}
