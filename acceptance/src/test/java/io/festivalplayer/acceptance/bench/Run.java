package io.festivalplayer.acceptance.bench;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** One run of one scenario: how thoroughly, and where it says how far it is. */
final class Run {

    private final boolean quick;
    private final PrintStream out;
    private final Instant began = Instant.now();

    Run(boolean quick, PrintStream out) {
        this.quick = quick;
        this.out = out;
    }

    /** Whether fewer repetitions and less work will do. */
    boolean isQuick() {
        return quick;
    }

    /** One of two sizes. */
    int size(int full, int quickly) {
        return quick ? quickly : full;
    }

    /** A line on what is being done. */
    void say(String format, Object... arguments) {
        var seconds = Duration.between(began, Instant.now()).toSeconds();
        out.printf(Locale.ROOT, "  %4d s  %s%n", seconds, String.format(Locale.ROOT, format, arguments));
    }
}
