package io.festivalplayer.sandbox.rules;

/**
 * The quota of a developer account over a rolling day, which only apps in Development Mode have.
 *
 * @param calls calls allowed in 24 hours, at least 0
 */
public record Quota(int calls) {

    /** Checks the range. */
    public Quota {
        Check.that(calls >= 0, "quota.calls must not be negative");
    }
}
