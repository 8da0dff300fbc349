package io.festivalplayer.sandbox.playlist;

import java.time.Instant;

/**
 * A call that was to change a playlist, whether it did or not.
 *
 * @param at when it arrived
 * @param method the HTTP method
 * @param path the path as it came
 * @param status the answered status; 0 when the connection was dropped instead
 */
public record Write(Instant at, String method, String path, int status) {}
