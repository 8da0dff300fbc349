package io.festivalplayer.acceptance.bench;

import io.festivalplayer.acceptance.system.Launch;
import io.festivalplayer.acceptance.system.Program;
import io.festivalplayer.testing.ServerProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.util.FileSystemUtils;

/**
 * The jars of gateway and worker, taken apart as an image holds them, each with room for a cache of its classes.
 *
 * @param directory gone when it is closed
 */
record ExtractedJars(Path directory) implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    static ExtractedJars ofGatewayAndWorker() {
        try {
            var jars = new ExtractedJars(Files.createTempDirectory("extracted-"));
            jars.extract(Program.GATEWAY);
            jars.extract(Program.WORKER);
            return jars;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void extract(Program program) {
        var command = List.of(
                Launch.java(),
                "-Djarmode=tools",
                "-jar",
                program.jar().toString(),
                "extract",
                "--destination",
                home(program).toString());
        try (var extraction = ServerProcess.start("extract", command, Map.of(), directory)) {
            if (extraction.awaitExit(PATIENCE) != 0) {
                throw new IllegalStateException(extraction.logTail(20));
            }
        }
    }

    private Path home(Program program) {
        return directory.resolve(program.name().toLowerCase(Locale.ROOT));
    }

    /** The jar of the program itself, which names the others. */
    Path jar(Program program) {
        return home(program).resolve(program.jar().getFileName());
    }

    /** The jars that it stands on. */
    List<Path> libraries(Program program) {
        try (var files = Files.list(home(program).resolve("lib"))) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path cache(Program program) {
        return home(program).resolve("classes.aot");
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
