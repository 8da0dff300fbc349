package io.festivalplayer.sandbox.library;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What to make a listener like. Artists are named by URI, id or name, tracks by URI or id.
 *
 * @param following artists to follow instead of those before; null leaves them
 * @param top artists to play most instead of those before, over any time; null leaves them
 * @param topTracks tracks to play most instead of those before, over any time; null leaves them
 * @param liked tracks to like instead of those before; null leaves them
 */
public record TasteChange(
        @Nullable List<String> following,
        @Nullable List<String> top,
        @Nullable List<String> topTracks,
        @Nullable List<String> liked) {}
