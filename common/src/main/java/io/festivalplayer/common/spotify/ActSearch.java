package io.festivalplayer.common.spotify;

import java.util.List;
import java.util.Optional;

/**
 * What one combined search for an act found: who it may be, and tracks, each list in Spotify's order.
 *
 * @param artists at most ten, or twenty in Extended Quota Mode
 * @param tracks as many at most, of any artist
 */
public record ActSearch(List<FoundArtist> artists, List<SearchedTrack> tracks) {

    /**
     * An artist in an answer.
     *
     * @param id 22 characters
     * @param name as Spotify writes it
     * @param imageUrl the largest picture
     * @param spotifyUrl the artist's page
     * @param genres often empty in Development Mode
     */
    public record FoundArtist(
            String id, String name, Optional<String> imageUrl, String spotifyUrl, List<String> genres) {}

    /**
     * A track in an answer.
     *
     * @param uri {@code spotify:track:} and the id
     * @param name as Spotify writes it
     * @param spotifyUrl the track's page
     * @param isrc the recording's code (ISO 3901), where given
     * @param durationMs length in milliseconds
     * @param artistIds everybody who is credited
     */
    public record SearchedTrack(
            String uri,
            String name,
            String spotifyUrl,
            Optional<String> isrc,
            int durationMs,
            List<String> artistIds) {}
}
