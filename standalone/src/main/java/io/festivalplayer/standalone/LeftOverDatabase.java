package io.festivalplayer.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The PostgreSQL that a killed process of ours left running on these data. It says where it is in
 * {@code postmaster.pid}: its process id on the first line, its data directory on the second (PostgreSQL's manual,
 * "Server Administration").
 */
final class LeftOverDatabase {

    private static final Duration END_WAIT = Duration.ofSeconds(20);

    private final Path data;

    LeftOverDatabase(Path data) {
        this.data = data;
    }

    /** Ends it and waits until it is gone; nothing happens when there is none. */
    void end() throws IOException {
        var file = data.resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return;
        }
        var lines = Files.readAllLines(file);
        if (lines.size() > 1 && Path.of(lines.get(1)).equals(data)) {
            var process = ProcessHandle.of(Long.parseLong(lines.getFirst().strip()));
            if (process.filter(LeftOverDatabase::isPostgres).isPresent()) {
                end(process.get());
            }
        }
        Files.deleteIfExists(file);
    }

    /** The id may have gone to another process since; that one is left alone. */
    private static boolean isPostgres(ProcessHandle process) {
        return process.info()
                .command()
                .filter(command -> command.contains("postgres"))
                .isPresent();
    }

    /** SIGINT is PostgreSQL's fast shutdown; Java can only send SIGTERM, which would wait for clients. */
    private static void end(ProcessHandle process) throws IOException {
        new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start();
        try {
            process.onExit().get(END_WAIT.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            throw new IOException("PostgreSQL, process " + process.pid() + ", does not end. End it yourself.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Stopped while waiting for PostgreSQL to end", e);
        }
    }
}
