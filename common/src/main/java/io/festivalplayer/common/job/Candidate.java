package io.festivalplayer.common.job;

import java.util.List;
import java.util.Optional;

/**
 * An artist an act may be, with what tells it from the others.
 *
 * @param id Spotify's id, 22 characters
 * @param name as Spotify writes it
 * @param imageUrl a picture, where Spotify has one
 * @param spotifyUrl the artist's page
 * @param genres Spotify's genres; often empty in Development Mode
 * @param knownTracks names of at most two tracks
 * @param confidence how likely it is the right one, 0 to 1
 */
public record Candidate(
        String id,
        String name,
        Optional<String> imageUrl,
        String spotifyUrl,
        List<String> genres,
        List<String> knownTracks,
        double confidence) {

    /**
     * The same artist without the doubt.
     *
     * @return the artist of this candidate
     */
    public Artist artist() {
        return new Artist(id, name, imageUrl, spotifyUrl);
    }
}
