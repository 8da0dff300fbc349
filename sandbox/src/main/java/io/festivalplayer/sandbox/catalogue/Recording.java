package io.festivalplayer.sandbox.catalogue;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A track in its place in the catalogue.
 *
 * @param track the track
 * @param release the release it is on
 * @param number its number there, from 1
 * @param artists all artists on it, the main one first
 */
public record Recording(Track track, Release release, int number, List<Artist> artists) {

    /** Returns the track's URI. */
    public String uri() {
        return "spotify:track:" + track.id();
    }

    /** Compares by id, since comparing everything beneath would take too long to be a key. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Recording that && track.id().equals(that.track.id());
    }

    @Override
    public int hashCode() {
        return track.id().hashCode();
    }
}
