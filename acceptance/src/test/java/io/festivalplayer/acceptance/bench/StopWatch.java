package io.festivalplayer.acceptance.bench;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** How long something takes to come true. */
final class StopWatch {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(5);

    private StopWatch() {}

    /** Begins something and looks every few milliseconds whether it is done. */
    static double seconds(Runnable begin, BooleanSupplier done) {
        var start = System.nanoTime();
        begin.run();
        while (!done.getAsBoolean()) {
            if (System.nanoTime() - start > PATIENCE.toNanos()) {
                throw new IllegalStateException("not done after " + PATIENCE);
            }
            Pause.of(BETWEEN_LOOKS);
        }
        return (System.nanoTime() - start) / 1e9;
    }
}
