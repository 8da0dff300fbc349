package io.festivalplayer.common.job;

/**
 * A track that an act puts into the playlist.
 *
 * @param uri {@code spotify:track:} and the id
 * @param name as Spotify writes it
 * @param spotifyUrl the track's page
 */
public record Track(String uri, String name, String spotifyUrl) {}
