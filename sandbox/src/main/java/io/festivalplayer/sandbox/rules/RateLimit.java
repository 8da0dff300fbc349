package io.festivalplayer.sandbox.rules;

/**
 * The rate limit of one app over a rolling window. Spotify publishes neither number; 30 seconds is its page on rate
 * limits, the number of calls is folklore.
 *
 * @param calls calls allowed in a window, at least 1
 * @param windowMs the window in milliseconds, at least 1
 */
public record RateLimit(int calls, long windowMs) {

    /** Checks the ranges. */
    public RateLimit {
        Check.that(calls >= 1, "rateLimit.calls must be at least 1");
        Check.that(windowMs >= 1, "rateLimit.windowMs must be at least 1");
    }
}
