package io.festivalplayer.acceptance.system;

import io.festivalplayer.testing.FreePort;
import io.festivalplayer.testing.RealPostgres;
import io.festivalplayer.testing.RealRabbit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/** A gateway, workers and a sandbox that run. */
public final class RunningSystem implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final int MANY_LINES = 1_000;

    private final Settings settings;
    private final Setup setup;
    private final Secrets secrets;
    private final Path directory;
    private final List<Part> parts = new ArrayList<>();

    private RunningSystem(Settings settings, Setup setup, Path directory) {
        this.settings = settings;
        this.setup = setup;
        this.secrets = new Secrets(settings.forMigration());
        this.directory = directory;
    }

    /** Starts them in an empty database and an empty virtual host, and returns when all say that they are ready. */
    public static RunningSystem start(RealRabbit rabbit, RealPostgres postgres, Setup setup) {
        try {
            var settings = new Settings(rabbit, postgres, setup);
            DatabaseRole.createAll(postgres);
            var system = new RunningSystem(settings, setup, Files.createTempDirectory("festival-"));
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

    /** Where a browser finds the gateway. */
    public URI gatewayAddress() {
        return settings.gateway();
    }

    /** Where the sandbox is. */
    public URI sandboxAddress() {
        return settings.sandbox();
    }

    public Part gateway() {
        return parts.get(1);
    }

    public List<Part> workers() {
        return List.copyOf(parts.subList(2, parts.size()));
    }

    /** One more worker, which whoever asks for it ends. */
    Part anotherWorker() {
        var worker = Part.start(worker(parts.size()), directory);
        worker.awaitReady();
        return worker;
    }

    /** One more gateway on a port of its own, which whoever asks for it ends. */
    Part anotherGateway() {
        var management = FreePort.next();
        var plan = new Part.Plan(
                "gateway-" + parts.size(),
                Program.GATEWAY,
                setup.launch(),
                settings.forAnotherGateway(FreePort.next(), management, settings.straight()),
                readiness(Settings.local(management)),
                Optional.empty());
        var gateway = Part.start(plan, directory);
        gateway.awaitReady();
        return gateway;
    }

    /** The last lines of all logs. */
    public String logTails(int lines) {
        return parts.stream().map(part -> part.logTail(lines)).collect(Collectors.joining("\n"));
    }

    /** The names of the secrets that a text tells. */
    List<String> secretsIn(String text) {
        return secrets.toldIn(text);
    }

    /** The same for all that the processes have written until now. */
    List<String> secretsInLogs() {
        return secretsIn(everythingLogged());
    }

    /** All logs: those of commands that have ended as well, such as {@code migrate} and {@code ops}. */
    String everythingLogged() {
        try (var files = Files.list(directory)) {
            var logs = files.filter(file -> file.toString().endsWith(".log")).toList();
            var text = new StringBuilder();
            for (var log : logs) {
                text.append("--- ").append(log.getFileName()).append('\n');
                text.append(Files.readString(log)).append('\n');
            }
            return text.toString();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the logs in " + directory, e);
        }
    }

    private void startAll() {
        bringDatabaseIntoShape();
        var sandbox = new Part.Plan(
                "sandbox",
                Program.SANDBOX,
                Launch.quick(),
                settings.forSandbox(),
                settings.sandbox().resolve("/sandbox/settings"),
                Optional.empty());
        var workers = IntStream.rangeClosed(1, setup.workers()).mapToObj(this::worker);
        Stream.concat(Stream.of(sandbox, gatewayPlan()), workers)
                .forEach(plan -> parts.add(Part.start(plan, directory)));
        parts.forEach(Part::awaitReady);
    }

    private Part.Plan gatewayPlan() {
        var wires = wires();
        return new Part.Plan(
                "gateway",
                Program.GATEWAY,
                setup.launch(),
                settings.forGateway(routes(wires)),
                readiness(settings.gatewayManagement()),
                wires);
    }

    private Part.Plan worker(int number) {
        var port = FreePort.next();
        var wires = wires();
        return new Part.Plan(
                "worker-" + number,
                Program.WORKER,
                setup.launch(),
                settings.forWorker(port, routes(wires)),
                readiness(Settings.local(port)),
                wires);
    }

    private Optional<Wires> wires() {
        return setup.breakable() ? Optional.of(Wires.along(settings.straight())) : Optional.empty();
    }

    private Routes routes(Optional<Wires> wires) {
        return wires.map(Wires::routes).orElseGet(settings::straight);
    }

    private static URI readiness(URI management) {
        return management.resolve("/actuator/health/readiness");
    }

    private void bringDatabaseIntoShape() {
        var migrated = migrate();
        if (migrated.exitCode() != 0) {
            throw new IllegalStateException("migrate failed\n" + migrated.output());
        }
    }

    /** Runs {@code migrate} to its end; where the database is in shape, it changes nothing. */
    Commanded migrate() {
        return command("migrate", Program.GATEWAY, settings.forMigration(), "migrate");
    }

    /** Runs a command of the person on call to its end. */
    Commanded operate(List<String> command) {
        var arguments = Stream.concat(Stream.of("ops"), command.stream()).toArray(String[]::new);
        var settings = this.settings.forWorker(FreePort.next(), this.settings.straight());
        return command("ops-" + UUID.randomUUID(), Program.WORKER, settings, arguments);
    }

    private Commanded command(String name, Program program, Map<String, String> settings, String... arguments) {
        var nobodyAsks = this.settings.gateway();
        var plan = new Part.Plan(name, program, Launch.quick(), settings, nobodyAsks, Optional.empty());
        try (var process = Part.run(plan, directory, arguments)) {
            var commandLine = process.commandLine();
            var exitCode = process.awaitExit(PATIENCE);
            return new Commanded(exitCode, process.logTail(MANY_LINES), commandLine);
        }
    }

    @Override
    public void close() {
        parts.forEach(Part::close);
        try {
            FileSystemUtils.deleteRecursively(directory);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot remove " + directory, e);
        }
    }
}
