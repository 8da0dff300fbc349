package io.festivalplayer.common.spotify.budget;

import java.time.Duration;

/** What came of asking for a call. */
public sealed interface Turn {

    /**
     * It may be made, once.
     *
     * @param permit to be given back with what became of it
     */
    record Granted(Permit permit) implements Turn {}

    /**
     * It may not be made now.
     *
     * @param reason what stands against it
     * @param pause until it is worth asking again
     */
    record Refused(BlockReason reason, Duration pause) implements Turn {}
}
