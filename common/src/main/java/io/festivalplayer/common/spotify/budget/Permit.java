package io.festivalplayer.common.spotify.budget;

import java.time.OffsetDateTime;

/**
 * The right to make one call now.
 *
 * @param drawnAt when it was drawn, on the database's clock
 * @param probe whether it is the one that goes first after a block; all others wait for what becomes of it
 */
public record Permit(OffsetDateTime drawnAt, boolean probe) {}
