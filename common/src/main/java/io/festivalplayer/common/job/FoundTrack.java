package io.festivalplayer.common.job;

import io.festivalplayer.common.spotify.ActSearch.SearchedTrack;
import java.util.Optional;

/**
 * A track of the matched artist that may be picked, with what tells one recording from another. Immutable.
 *
 * @param track what would go into the playlist
 * @param isrc the recording's international code, where Spotify gives it
 * @param durationMs its length in milliseconds
 * @param explicit whether Spotify marks it so, where that is known
 * @param release what it is on, where that is known
 * @param liked whether the listener has it in their liked songs; empty until that was asked
 */
public record FoundTrack(
        Track track,
        Optional<String> isrc,
        int durationMs,
        Optional<Boolean> explicit,
        Optional<Release> release,
        Optional<Boolean> liked) {

    /**
     * A track of which nothing more is known.
     *
     * @param track what would go into the playlist
     * @param isrc the recording's code
     * @param durationMs its length in milliseconds
     */
    public FoundTrack(Track track, Optional<String> isrc, int durationMs) {
        this(track, isrc, durationMs, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /**
     * What a track is on.
     *
     * @param name its name as Spotify writes it
     * @param type {@code album}, {@code single} or {@code compilation}
     */
    public record Release(String name, String type) {}

    /**
     * A track as a search found it.
     *
     * @param track what was found
     * @return what may be picked of it
     */
    public static FoundTrack of(SearchedTrack track) {
        return new FoundTrack(
                new Track(track.uri(), track.name(), track.spotifyUrl()),
                track.isrc(),
                track.durationMs(),
                track.explicit(),
                track.album().map(album -> new Release(album.name(), album.type())),
                Optional.empty());
    }

    /**
     * The same track, after its listener's liked songs were looked at.
     *
     * @param isLiked whether it is among them
     * @return the track with that answer
     */
    public FoundTrack withLiked(boolean isLiked) {
        return new FoundTrack(track, isrc, durationMs, explicit, release, Optional.of(isLiked));
    }
}
