package io.festivalplayer.common.spotify.budget;

import java.time.OffsetDateTime;

/**
 * The right to make one call now.
 *
 * @param drawnAt when it was drawn, on the database's clock
 * @param lane for whom
 * @param probe whether it is the one that goes first after a block; all others wait for what becomes of it
 * @param waitedFor whether there was none at first, so that the next one waits for this one to leave the window
 */
public record Permit(OffsetDateTime drawnAt, Lane lane, boolean probe, boolean waitedFor) {

    Permit afterWaiting() {
        return new Permit(drawnAt, lane, probe, true);
    }
}
