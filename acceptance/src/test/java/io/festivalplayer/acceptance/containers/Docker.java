package io.festivalplayer.acceptance.containers;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The command line of a container engine, as a person uses it.
 *
 * @param directory where the commands run
 * @param environment of the commands, added to this process's own
 */
record Docker(Path directory, Map<String, String> environment) {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int NO_SUCH_COMMAND = 127;

    /** Whether an engine with compose answers. */
    boolean answers() {
        return run(List.of("docker", "info")).exitCode() == 0
                && run(List.of("docker", "compose", "version")).exitCode() == 0;
    }

    /** Whether the image is here, or a registry gave it. */
    boolean has(String image) {
        return run(List.of("docker", "image", "inspect", image)).exitCode() == 0
                || run(List.of("docker", "pull", "--quiet", image)).exitCode() == 0;
    }

    /** Runs a command that must succeed, and gives what it printed. */
    String insist(String... arguments) {
        var command = new ArrayList<>(List.of("docker"));
        command.addAll(List.of(arguments));
        var result = run(command);
        if (result.exitCode() != 0) {
            throw new AssertionError(
                    "%s ended with %d\n%s".formatted(String.join(" ", command), result.exitCode(), result.output()));
        }
        return result.output().strip();
    }

    /** What the engine knows of a container or an image. */
    JsonNode inspect(String name) {
        return JSON.readTree(insist("inspect", name)).get(0);
    }

    private Result run(List<String> command) {
        var builder = new ProcessBuilder(command).directory(directory.toFile()).redirectErrorStream(true);
        builder.environment().putAll(environment);
        try {
            var process = builder.start();
            process.getOutputStream().close();
            var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Result(process.waitFor(), output);
        } catch (IOException e) {
            return new Result(NO_SUCH_COMMAND, e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for the engine", e);
        }
    }

    private record Result(int exitCode, String output) {}
}
