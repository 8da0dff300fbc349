package io.festivalplayer.standalone;

import java.util.Arrays;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.annotation.ImportCandidates;

/**
 * Here all modules share one class path, and Spring Boot would give each of them what only the others asked for. So
 * each is told to leave out what it would not have alone.
 */
final class AutoConfigurations {

    private static final String BOOT = "org.springframework.boot.";

    private AutoConfigurations() {}

    /** What a worker, alone, does not have: doors for people. */
    static String notForWorker() {
        return excluded(startsWithAny(BOOT + "security.", BOOT + "session.", "org.springdoc."));
    }

    /** The sandbox, alone, has a web server and JSON, and nothing else. */
    static String notForSandbox() {
        return excluded(startsWithAny(
                        BOOT + "autoconfigure.",
                        BOOT + "http.",
                        BOOT + "jackson.",
                        BOOT + "servlet.",
                        BOOT + "tomcat.",
                        BOOT + "web.",
                        BOOT + "webmvc.")
                .negate());
    }

    private static String excluded(Predicate<String> which) {
        var all = ImportCandidates.load(AutoConfiguration.class, AutoConfigurations.class.getClassLoader());
        return StreamSupport.stream(all.spliterator(), false).filter(which).collect(Collectors.joining(","));
    }

    private static Predicate<String> startsWithAny(String... prefixes) {
        return name -> Arrays.stream(prefixes).anyMatch(name::startsWith);
    }
}
