package io.festivalplayer.common.spotify.budget;

/** How many jobs may be brought to workers now. */
public enum Admission {
    /** None: Spotify blocks us, and its answer to each would be the same. */
    NONE,
    /** One, to see whether it gets through after a block. */
    ONE,
    /** As many as there is room for. */
    ALL
}
