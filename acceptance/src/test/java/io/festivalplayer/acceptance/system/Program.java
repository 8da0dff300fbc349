package io.festivalplayer.acceptance.system;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** A jar that ships. */
public enum Program {
    GATEWAY,
    WORKER,
    SANDBOX;

    /** Where the build has put it. */
    public Path jar() {
        var property = name().toLowerCase(Locale.ROOT) + ".jar";
        var jar =
                Path.of(System.getProperty(property, property)).toAbsolutePath().normalize();
        if (!Files.isRegularFile(jar)) {
            throw new IllegalStateException(jar + " is not built: ./mvnw package comes first");
        }
        return jar;
    }
}
