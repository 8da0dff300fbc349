package io.festivalplayer.common.job;

import io.festivalplayer.common.spotify.ActSearch.SearchedTrack;
import java.util.Optional;

/**
 * A track of the matched artist that may be picked, with what tells one recording from another.
 *
 * @param track what would go into the playlist
 * @param isrc the recording's international code, where Spotify gives it
 * @param durationMs its length in milliseconds
 */
public record FoundTrack(Track track, Optional<String> isrc, int durationMs) {

    /**
     * A track as a search found it.
     *
     * @param track what was found
     * @return what may be picked of it
     */
    public static FoundTrack of(SearchedTrack track) {
        return new FoundTrack(
                new Track(track.uri(), track.name(), track.spotifyUrl()), track.isrc(), track.durationMs());
    }
}
