package io.festivalplayer.acceptance.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A program that is run to its end for what it prints. */
final class Command {

    private static final int MINUTES = 6;

    private Command() {}

    /** What it prints; what it complains of is shown as it comes. */
    static String output(List<String> command, Path folder, Map<String, String> environment) {
        try {
            var out = Files.createTempFile("command", ".out");
            var builder = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .redirectOutput(out.toFile());
            builder.environment().putAll(environment);
            var process = builder.start();
            try {
                if (!process.waitFor(MINUTES, TimeUnit.MINUTES) || process.exitValue() != 0) {
                    throw new IllegalStateException(command.getFirst() + " did not end well: " + command);
                }
                return Files.readString(out);
            } finally {
                process.destroy();
                Files.delete(out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a program runs", e);
        }
    }
}
