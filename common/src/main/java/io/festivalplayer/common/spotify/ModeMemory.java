package io.festivalplayer.common.spotify;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Remembers which mode the last telling answer showed, for an hour: an app can be moved from one to the other. A mode
 * that is set is never doubted. Safe for use by many threads.
 */
final class ModeMemory {

    private static final Duration GOOD_FOR = Duration.ofHours(1);

    private final SpotifyMode set;
    private final Clock clock;
    private final AtomicReference<Seen> seen = new AtomicReference<>(new Seen(SpotifyMode.DEVELOPMENT, Instant.MAX));

    ModeMemory(SpotifyMode set, Clock clock) {
        this.set = set;
        this.clock = clock;
    }

    private record Seen(SpotifyMode mode, Instant until) {}

    boolean isExtended() {
        if (set != SpotifyMode.DETECT) {
            return set == SpotifyMode.EXTENDED;
        }
        var last = seen.get();
        return last.mode() == SpotifyMode.EXTENDED && clock.instant().isBefore(last.until());
    }

    void saw(SpotifyMode mode) {
        seen.set(new Seen(mode, clock.instant().plus(GOOD_FOR)));
    }
}
