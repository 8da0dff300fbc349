package io.festivalplayer.common.job;

import java.util.Optional;

/**
 * A track of the matched artist that may be picked, with what tells one recording from another.
 *
 * @param track what would go into the playlist
 * @param isrc the recording's international code, where Spotify gives it
 * @param durationMs its length in milliseconds
 */
public record FoundTrack(Track track, Optional<String> isrc, int durationMs) {}
