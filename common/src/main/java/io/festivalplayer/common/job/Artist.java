package io.festivalplayer.common.job;

import io.festivalplayer.common.spotify.ActSearch.FoundArtist;
import java.util.Optional;

/**
 * The artist an act was taken for.
 *
 * @param id Spotify's id, 22 characters
 * @param name as Spotify writes it
 * @param imageUrl a picture, where Spotify has one
 * @param spotifyUrl the artist's page
 */
public record Artist(String id, String name, Optional<String> imageUrl, String spotifyUrl) {

    /**
     * An artist as a search found them.
     *
     * @param found the artist
     * @return the same, without what only a choice among several needs
     */
    public static Artist of(FoundArtist found) {
        return new Artist(found.id(), found.name(), found.imageUrl(), found.spotifyUrl());
    }
}
