package io.festivalplayer.standalone;

import org.jline.utils.Signals;

/**
 * Ctrl-C and SIGTERM. The JVM runs its shutdown hooks all at once, and the embedded broker has one of its own; parts
 * that are stopped in that order lose what they still need. So the signal itself is taken, and no hook is run after it.
 */
final class StopSignal {

    private StopSignal() {}

    static void onStop(Runnable stop) {
        for (var name : new String[] {"INT", "TERM"}) {
            Signals.register(name, () -> {
                stop.run();
                Runtime.getRuntime().halt(0);
            });
        }
    }
}
