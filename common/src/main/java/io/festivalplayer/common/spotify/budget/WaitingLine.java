package io.festivalplayer.common.spotify.budget;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * Callers of one process who wait for the same. Only the first of them asks, or all would ask for each call that
 * becomes free, and all but one in vain. Safe for use by many threads.
 */
final class WaitingLine {

    private final ReentrantLock first = new ReentrantLock(true);

    /** Asks when it is the caller's turn, or out of turn when that does not come within the patience. */
    <T> T inTurn(Duration patience, Supplier<T> ask) {
        boolean isFirst = isFirstWithin(patience);
        try {
            return ask.get();
        } finally {
            if (isFirst) {
                first.unlock();
            }
        }
    }

    private boolean isFirstWithin(Duration patience) {
        try {
            return first.tryLock(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
