package io.festivalplayer.acceptance.system;

import io.festivalplayer.testing.ServerProcess;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A jar that ships. */
enum Program {
    GATEWAY,
    WORKER,
    SANDBOX;

    // Quick to start and small: the tests run several of them on a small machine.
    private static final List<String> JVM = List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Xmx320m",
            "--enable-native-access=ALL-UNNAMED");

    ServerProcess start(String name, Map<String, String> settings, Path directory, String... arguments) {
        var command = new ArrayList<>(JVM);
        command.addAll(List.of("-jar", jar().toString()));
        command.addAll(List.of(arguments));
        return ServerProcess.start(name, command, settings, directory);
    }

    private Path jar() {
        var property = name().toLowerCase(Locale.ROOT) + ".jar";
        var jar =
                Path.of(System.getProperty(property, property)).toAbsolutePath().normalize();
        if (!Files.isRegularFile(jar)) {
            throw new IllegalStateException(jar + " is not built: ./mvnw package comes first");
        }
        return jar;
    }
}
