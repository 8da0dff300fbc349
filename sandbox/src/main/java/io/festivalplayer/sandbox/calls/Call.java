package io.festivalplayer.sandbox.calls;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One call the sandbox got.
 *
 * @param at when it arrived, on the sandbox's clock
 * @param method the HTTP method
 * @param path the path as it came, still encoded
 * @param query the query as it came, or null
 * @param status the answered status; 0 when the connection was dropped instead
 * @param app the calling app's id, or null when unknown
 * @param user the listener's name, or null when there is none
 */
public record Call(
        Instant at,
        String method,
        String path,
        @Nullable String query,
        int status,
        @Nullable String app,
        @Nullable String user) {}
