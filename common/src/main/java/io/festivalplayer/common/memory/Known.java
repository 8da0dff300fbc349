package io.festivalplayer.common.memory;

import io.festivalplayer.common.spotify.ActSearch;

/** What is known about a question. */
public sealed interface Known {

    /**
     * Spotify's answer of some time ago.
     *
     * @param search what was found; without artists, nobody was
     */
    record Answered(ActSearch search) implements Known {}

    /** Somebody is asking just now. */
    record BeingAsked() implements Known {}
}
