package io.festivalplayer.common.job;

import java.util.List;

/** What a listener decides about an act. */
public sealed interface Decision {

    /**
     * It is this artist.
     *
     * @param artist who
     * @param found tracks of theirs that are known, best first
     * @param isComplete whether that is all that there is
     */
    record Choose(Artist artist, List<FoundTrack> found, boolean isComplete) implements Decision {}

    /** It is left out. */
    record Skip() implements Decision {}

    /** It is not left out, but what it was before. */
    record Unskip() implements Decision {}

    /** It is again what it was before the listener said anything, and its tracks are ours to choose. */
    record Reset() implements Decision {}

    /**
     * It puts these into the playlist.
     *
     * @param uris URIs of found tracks, in order
     */
    record Fix(List<String> uris) implements Decision {}
}
