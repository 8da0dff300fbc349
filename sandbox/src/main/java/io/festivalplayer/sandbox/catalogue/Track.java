package io.festivalplayer.sandbox.catalogue;

import java.util.List;

/**
 * A track on a release. The same recording on two releases is two tracks with one ISRC.
 *
 * @param id the identifier
 * @param name the title
 * @param isrc the recording's ISRC, or an empty text when it has none
 * @param durationMs the length in milliseconds
 * @param explicit whether it is marked as explicit
 * @param popularity 0 to 100
 * @param artists ids of all artists on it, the main one first; empty means the release's artist
 */
public record Track(
        String id, String name, String isrc, int durationMs, boolean explicit, int popularity, List<String> artists) {

    /** Reads what a file leaves out as empty. */
    public Track {
        isrc = isrc == null ? "" : isrc;
        artists = Artist.listOf(artists);
    }
}
