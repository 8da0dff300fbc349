package io.festivalplayer.sandbox.limits;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Optional;

/** Counts calls over a window that moves with the clock. Safe for use by any thread. */
final class RollingWindow {

    private final Deque<Instant> calls = new ArrayDeque<>();

    /**
     * Counts a call if there is room for it. A refused call is not counted.
     *
     * @param limit calls allowed within the window
     * @param length the window's length
     * @return how long until there is room, or empty when the call was counted
     */
    synchronized Optional<Duration> count(Instant now, int limit, Duration length) {
        if (used(now, length) < limit) {
            calls.addLast(now);
            return Optional.empty();
        }
        return Optional.of(limit == 0 ? length : Duration.between(now, roomAt(limit, length)));
    }

    /** Forgets what has left the window and returns how many calls are in it. */
    synchronized int used(Instant now, Duration length) {
        var start = now.minus(length);
        while (!calls.isEmpty() && !calls.peekFirst().isAfter(start)) {
            calls.removeFirst();
        }
        return calls.size();
    }

    // When the limit was lowered meanwhile, several calls must leave before there is room.
    private Instant roomAt(int limit, Duration length) {
        Iterator<Instant> newestFirst = calls.descendingIterator();
        var last = newestFirst.next();
        for (int i = 1; i < limit; i++) {
            last = newestFirst.next();
        }
        return last.plus(length);
    }
}
