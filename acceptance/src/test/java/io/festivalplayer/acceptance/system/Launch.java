package io.festivalplayer.acceptance.system;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How a jar that ships is started: a command, to which the program's own arguments are added. */
@FunctionalInterface
public interface Launch {

    List<String> command(Program program);

    /** Quick to start and small: the tests run several of them on a small machine. */
    static Launch quick() {
        return with("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx320m");
    }

    /** The jar as it is built, with these options of the JVM. */
    static Launch with(String... options) {
        return program -> {
            var command = new ArrayList<>(List.of(java(), "--enable-native-access=ALL-UNNAMED"));
            command.addAll(List.of(options));
            command.addAll(List.of("-jar", program.jar().toString()));
            return List.copyOf(command);
        };
    }

    /** The JVM that runs this one. */
    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
