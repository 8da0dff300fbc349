package io.festivalplayer.common.lifecycle;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;

/**
 * Looks again and again whether something is there that this process needs and does not command. Start order does not
 * matter: what is missing is said once, and once when it is there, and the process goes on by itself. Safe for use by
 * many threads.
 */
public final class Watch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Watch.class);
    private static final Duration AGAIN = Duration.ofSeconds(2);

    private final String name;
    private final String meanwhile;
    private final Check check;
    private final ScheduledExecutorService eye;
    private volatile Seen seen = Seen.NOTHING_YET;

    /** Looks once. */
    @FunctionalInterface
    public interface Check {

        /**
         * Looks whether it is there and of use.
         *
         * @return empty if it is; else what is the matter with it, as the end of a sentence
         * @throws RuntimeException if it cannot be reached
         */
        Optional<String> look();
    }

    private enum Seen {
        NOTHING_YET,
        THERE,
        OF_NO_USE,
        AWAY
    }

    /**
     * Begins to look, on a thread of its own.
     *
     * @param name what is looked for, as the beginning of a sentence
     * @param meanwhile what happens while it is missing, as a sentence
     * @param check how to look
     */
    public Watch(String name, String meanwhile, Check check) {
        this.name = name;
        this.meanwhile = meanwhile;
        this.check = check;
        this.eye = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("watch " + name).daemon().factory());
        var _ = eye.scheduleWithFixedDelay(this::look, 0, AGAIN.toMillis(), TimeUnit.MILLISECONDS);
    }

    /**
     * Whether it was there when last looked for, at most a few seconds ago.
     *
     * @return false also before the first look
     */
    public boolean isThere() {
        return seen == Seen.THERE;
    }

    @Override
    public void close() {
        eye.shutdownNow();
    }

    private void look() {
        try {
            var flaw = check.look();
            notice(flaw.isPresent() ? Seen.OF_NO_USE : Seen.THERE, flaw.orElse(""));
        } catch (RuntimeException e) {
            notice(
                    Seen.AWAY,
                    "cannot be reached: "
                            + NestedExceptionUtils.getMostSpecificCause(e).getMessage());
        }
    }

    /** The last look of a process that stops may be cut off; that says nothing about what was looked for. */
    private void notice(Seen now, String flaw) {
        var before = seen;
        if (before == now || eye.isShutdown()) {
            return;
        }
        seen = now;
        if (now != Seen.THERE) {
            LOG.warn("{} {}. {}", name, flaw, meanwhile);
        } else if (before != Seen.NOTHING_YET) {
            LOG.info("{} is there again.", name);
        }
    }
}
