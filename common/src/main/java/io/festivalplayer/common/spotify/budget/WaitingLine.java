package io.festivalplayer.common.spotify.budget;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Callers who wait for the same. Only the first of them asks, or all would ask for each call that becomes free, and all
 * but one in vain. Safe for use by many threads.
 */
final class WaitingLine {

    private final Deque<Object> waiting = new ArrayDeque<>();
    private volatile boolean heldUp;

    /**
     * Asks when it is the caller's turn, or out of turn when that does not come within the patience. When somebody's
     * asking fails, all others ask for themselves: they would only fail one after the other.
     */
    <T> T inTurn(Duration patience, Supplier<T> ask) {
        var place = new Object();
        awaitTurn(place, System.nanoTime() + patience.toNanos());
        boolean answered = false;
        try {
            var answer = ask.get();
            answered = true;
            return answer;
        } finally {
            if (answered) {
                leave(place);
            } else {
                disband();
            }
        }
    }

    /** Everybody asks for themselves, now. */
    synchronized void disband() {
        waiting.clear();
        notifyAll();
    }

    /** Notes whether who asked last had to wait for an answer. */
    void heldUp(boolean lastHadToWait) {
        heldUp = lastHadToWait;
    }

    /** Whether who asked last had to wait, so that others are likely to wait for the same. */
    boolean isHeldUp() {
        return heldUp;
    }

    synchronized int length() {
        return waiting.size();
    }

    private synchronized void leave(Object place) {
        waiting.remove(place);
        notifyAll();
    }

    private synchronized void awaitTurn(Object place, long deadline) {
        waiting.addLast(place);
        try {
            while (waiting.contains(place) && !waiting.getFirst().equals(place)) {
                long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
                if (left <= 0) {
                    return;
                }
                wait(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
