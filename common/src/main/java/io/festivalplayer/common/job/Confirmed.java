package io.festivalplayer.common.job;

import java.time.Duration;

/** What became of a listener's word to go on. */
public sealed interface Confirmed {

    /** It builds. */
    record GoesOn() implements Confirmed {}

    /** There is nothing to confirm: it does not wait for its listener, and no act was changed since it succeeded. */
    record NothingToDo() implements Confirmed {}

    /** No act brings a track. */
    record NothingChosen() implements Confirmed {}

    /**
     * The account has as many unfinished jobs as it may.
     *
     * @param limit how many that is
     * @param retryAfter when it is worth trying again
     */
    record TooMany(int limit, Duration retryAfter) implements Confirmed {}
}
