package io.festivalplayer.common.lifecycle;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jline.utils.Signals;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * SIGTERM and Ctrl-C. A JVM left alone answers 143 and runs its shutdown hooks all at once, so that parts lose what
 * they still need. So the signal itself is taken: one thread stops everything in order, the process answers 0, and no
 * hook is run.
 */
public final class StopSignal {

    private static final Logger LOG = LoggerFactory.getLogger(StopSignal.class);

    private StopSignal() {}

    /**
     * From now on the signal ends the process.
     *
     * @param stop stops everything; runs once, on a thread of its own
     * @param limit how long that may take; then the process ends all the same, as after a crash
     */
    public static void onStop(Runnable stop, Duration limit) {
        var begun = new AtomicBoolean();
        for (var name : new String[] {"INT", "TERM"}) {
            Signals.register(name, () -> {
                if (begun.compareAndSet(false, true)) {
                    stop(stop, limit);
                }
            });
        }
    }

    /** The signal's own thread is a daemon, and would be lost with the last server; the one that stops must be none. */
    private static void stop(Runnable stop, Duration limit) {
        Thread.ofPlatform().name("stop-limit").daemon().start(() -> endAfter(limit));
        Thread.ofPlatform().name("stop").daemon(false).start(() -> {
            try {
                stop.run();
            } catch (RuntimeException e) {
                LOG.error("Not everything could be stopped in order", e);
            }
            Runtime.getRuntime().halt(0);
        });
    }

    private static void endAfter(Duration limit) {
        try {
            Thread.sleep(limit);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        LOG.warn("What could not be stopped in {} is cut off; jobs go on elsewhere when their leases end.", limit);
        Runtime.getRuntime().halt(0);
    }
}
