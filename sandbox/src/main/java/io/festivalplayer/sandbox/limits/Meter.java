package io.festivalplayer.sandbox.limits;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A rolling window and the wait that comes of it. Developers report that calling during that wait makes it longer,
 * which can be switched on. Safe for use by any thread.
 */
final class Meter {

    private final RollingWindow window = new RollingWindow();
    private Instant waitEnds = Instant.MIN;

    /**
     * Counts a call if there is room for it. A refused call is not counted.
     *
     * @param limit calls allowed within the window
     * @param length the window's length
     * @param growth how much longer a wait gets with each call made during it; zero for not at all
     * @return how long to wait, or empty when the call was counted
     */
    synchronized Optional<Duration> count(Instant now, int limit, Duration length, Duration growth) {
        if (!growth.isZero() && now.isBefore(waitEnds)) {
            waitEnds = waitEnds.plus(growth);
            return Optional.of(Duration.between(now, waitEnds));
        }
        var wait = window.count(now, limit, length);
        wait.ifPresent(duration -> waitEnds = now.plus(duration));
        return wait;
    }

    int used(Instant now, Duration length) {
        return window.used(now, length);
    }
}
