package io.festivalplayer.common.job;

import java.time.Duration;

/** What became of a request to let a stopped job go on. */
public sealed interface Retry {

    /** It goes on where it stopped. */
    record GoesOn() implements Retry {}

    /** It has not stopped, cannot be helped, or its playlist is being removed. */
    record NotPossible() implements Retry {}

    /**
     * The account has as many unfinished jobs as it may, or as many that wait for its decisions.
     *
     * @param limit how many that is
     * @param retryAfter when it is worth trying again
     */
    record TooMany(int limit, Duration retryAfter) implements Retry {}
}
