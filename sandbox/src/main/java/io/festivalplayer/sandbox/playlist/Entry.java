package io.festivalplayer.sandbox.playlist;

import java.time.Instant;

/**
 * One entry of a playlist; the same URI may be in it several times.
 *
 * @param uri the track's URI
 * @param addedAt when it was added
 * @param addedBy the user id of who added it
 */
record Entry(String uri, Instant addedAt, String addedBy) {}
