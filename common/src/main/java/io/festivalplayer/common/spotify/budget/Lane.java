package io.festivalplayer.common.spotify.budget;

import java.time.Duration;

/** Who waits for a call, in the order in which they draw: each lane leaves a reserve to those before it. */
public enum Lane {
    /** Somebody at a search box, or logging in. */
    PEOPLE(0, Duration.ofSeconds(2)),
    /** The first slice of a job. */
    FIRST_SLICES(1, Duration.ofSeconds(20)),
    /** All later slices. */
    FURTHER_SLICES(2, Duration.ofSeconds(20));

    private final int number;
    private final Duration patience;

    Lane(int number, Duration patience) {
        this.number = number;
        this.patience = patience;
    }

    /**
     * How long to sit waiting for one call at most; a longer wait is answered, not waited.
     *
     * @return a few seconds
     */
    public Duration patience() {
        return patience;
    }

    /** The lane's number in the database. */
    int number() {
        return number;
    }
}
