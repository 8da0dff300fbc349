package io.festivalplayer.sandbox.limits;

import java.time.Duration;

final class RetryAfter {

    private RetryAfter() {}

    // Rounded up, since a caller who comes back a fraction of a second early is refused again.
    static String of(Duration wait) {
        return Long.toString(Math.max(1, wait.plusMillis(999).toSeconds()));
    }
}
