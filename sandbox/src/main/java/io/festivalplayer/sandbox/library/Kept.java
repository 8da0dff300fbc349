package io.festivalplayer.sandbox.library;

import java.time.Instant;

/**
 * Something a listener keeps.
 *
 * @param thing what
 * @param since since when
 */
record Kept(Thing thing, Instant since) {}
