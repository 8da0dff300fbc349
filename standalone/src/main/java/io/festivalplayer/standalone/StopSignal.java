package io.festivalplayer.standalone;

import java.util.concurrent.CountDownLatch;
import org.jline.utils.Signals;

/**
 * Ctrl-C and SIGTERM. The JVM runs its shutdown hooks all at once, and the embedded broker has one of its own; parts
 * that are stopped in that order lose what they still need. So the signal itself is taken, and no hook is run after it.
 */
final class StopSignal {

    private StopSignal() {}

    /**
     * Waits for the signal. The thread that takes it is a daemon, and once the servers are stopped this one is the last
     * that keeps the JVM alive until the database is stopped too.
     */
    static void await() throws InterruptedException {
        new CountDownLatch(1).await();
    }

    static void onStop(Runnable stop) {
        for (var name : new String[] {"INT", "TERM"}) {
            Signals.register(name, () -> {
                stop.run();
                Runtime.getRuntime().halt(0);
            });
        }
    }
}
