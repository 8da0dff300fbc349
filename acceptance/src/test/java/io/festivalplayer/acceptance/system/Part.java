package io.festivalplayer.acceptance.system;

import static org.awaitility.Awaitility.await;

import io.festivalplayer.testing.ServerProcess;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One process of the system, which a test may end, freeze and start again. Used by one thread at a time. */
public final class Part implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final Plan plan;
    private final Probe readiness;
    private final Path directory;
    private ServerProcess process;

    private Part(Plan plan, Path directory) {
        this.plan = plan;
        this.readiness = new Probe(plan.readiness());
        this.directory = directory;
        this.process = started(plan, directory);
    }

    private static ServerProcess started(Plan plan, Path directory, String... arguments) {
        var command = new ArrayList<>(plan.launch().command(plan.program()));
        command.addAll(List.of(arguments));
        return ServerProcess.start(plan.name(), command, plan.settings(), directory);
    }

    /**
     * What a part is.
     *
     * @param name what its log is called by
     * @param program the jar
     * @param launch how it is started
     * @param settings its environment
     * @param readiness where it says that it is ready
     * @param wires its way to its servers, where that can be broken
     */
    record Plan(
            String name,
            Program program,
            Launch launch,
            Map<String, String> settings,
            URI readiness,
            Optional<Wires> wires) {}

    static Part start(Plan plan, Path directory) {
        return new Part(plan, directory);
    }

    /** Runs a command of the program's own to its end; the caller closes it. */
    static ServerProcess run(Plan plan, Path directory, String... arguments) {
        return started(plan, directory, arguments);
    }

    public String name() {
        return plan.name();
    }

    /** The operating system's number of its process. */
    public long pid() {
        return process.pid();
    }

    /** How it was started, as the operating system shows it to everybody. */
    public String commandLine() {
        return process.commandLine();
    }

    /** Where its metrics are. */
    public URI metrics() {
        return plan.readiness().resolve("/actuator/prometheus");
    }

    /** The network between it and its servers. */
    public Wires wires() {
        return plan.wires()
                .orElseThrow(() -> new IllegalStateException("the network of " + name() + " cannot be broken"));
    }

    /** Ends it at once (SIGKILL). */
    public void kill() {
        process.close();
    }

    /** Asks it to end (SIGTERM), waits for that and gives its exit code. */
    public int terminate() {
        return process.terminate();
    }

    /** Starts it again after it was ended; it may not be ready yet. */
    public void start() {
        process = started(plan, directory);
    }

    /** Holds it still where it is (SIGSTOP). */
    public void freeze() {
        process.freeze();
    }

    /** Lets it go on (SIGCONT). */
    public void thaw() {
        process.thaw();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Whether it says that it is ready. */
    public boolean isReady() {
        return process.isAlive() && readiness.isOk();
    }

    /** Waits until it says that it is ready. */
    public void awaitReady() {
        await(name() + " is ready")
                .atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(100))
                .failFast(name() + " has ended", () -> !process.isAlive())
                .until(readiness::isOk);
    }

    /** Where it tells the person on call about itself. */
    public URI management() {
        return plan.readiness().resolve("/");
    }

    /** The last lines of its log. */
    public String logTail(int lines) {
        return process.logTail(lines);
    }

    @Override
    public void close() {
        process.close();
        plan.wires().ifPresent(Wires::close);
    }
}
