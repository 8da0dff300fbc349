package io.festivalplayer.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A program of the operating system that a test started. It never outlives this JVM. */
public final class ServerProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final String name;
    private final Process process;
    private final Path log;
    private final Leash leash;

    private ServerProcess(String name, Process process, Path log) {
        this.name = name;
        this.process = process;
        this.log = log;
        this.leash = Leash.on(process.toHandle());
    }

    /**
     * Starts {@code command} in {@code directory}, with {@code environment} added to this JVM's own. All that it prints
     * goes to {@code name.log} there.
     */
    public static ServerProcess start(
            String name, List<String> command, Map<String, String> environment, Path directory) {
        var log = directory.resolve(name + ".log");
        var builder = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectInput(Redirect.from(Path.of("/dev/null").toFile()))
                .redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        try {
            return new ServerProcess(name, builder.start(), log);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start " + name, e);
        }
    }

    public String name() {
        return name;
    }

    public long pid() {
        return process.pid();
    }

    /**
     * The program and its arguments as the operating system shows them to everybody, which only Linux does.
     *
     * @throws IllegalStateException when it has ended, since there is nothing to see then
     */
    public String commandLine() {
        try {
            var shown = Files.readString(Path.of("/proc/" + pid() + "/cmdline"), StandardCharsets.ISO_8859_1);
            if (shown.isEmpty()) {
                throw new IllegalStateException(name + " has ended\n" + logTail(50));
            }
            return shown.replace('\0', ' ').strip();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot see how " + name + " runs", e);
        }
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Waits until the program has ended by itself. */
    public int awaitExit(Duration atMost) {
        try {
            if (!process.waitFor(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException(name + " still runs after " + atMost + "\n" + logTail(50));
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for " + name, e);
        }
    }

    /** Asks the program to end (SIGTERM), waits for it and gives its exit code. */
    public int terminate() {
        process.destroy();
        return awaitExit(PATIENCE);
    }

    /** Ends the program at once (SIGKILL). */
    public void kill() {
        process.destroyForcibly();
        awaitExit(PATIENCE);
    }

    /** Holds the program still where it is (SIGSTOP); its connections stay open. */
    public void freeze() {
        signal("STOP");
    }

    /** Lets a frozen program go on (SIGCONT). */
    public void thaw() {
        signal("CONT");
    }

    private void signal(String signal) {
        ControlCommand.run(new ProcessBuilder("sh", "-c", "kill -" + signal + " " + pid()));
    }

    /** The last lines that the program wrote. */
    public String logTail(int lines) {
        try {
            var all = Files.readString(log, StandardCharsets.UTF_8).lines().toList();
            var tail = all.subList(Math.max(0, all.size() - lines), all.size());
            return "--- %s (%s), last %d lines%n%s%n".formatted(name, log, tail.size(), String.join("\n", tail));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the log of " + name, e);
        }
    }

    @Override
    public void close() {
        kill();
        leash.close();
    }
}
