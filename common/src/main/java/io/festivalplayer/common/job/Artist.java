package io.festivalplayer.common.job;

import java.util.Optional;

/**
 * The artist an act was taken for.
 *
 * @param id Spotify's id, 22 characters
 * @param name as Spotify writes it
 * @param imageUrl a picture, where Spotify has one
 * @param spotifyUrl the artist's page
 */
public record Artist(String id, String name, Optional<String> imageUrl, String spotifyUrl) {}
