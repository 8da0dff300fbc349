package io.festivalplayer.gateway.lineup;

import io.festivalplayer.common.spotify.SpotifyPlaylists;
import io.festivalplayer.common.spotify.budget.Allowance;
import io.festivalplayer.common.spotify.budget.Allowance.Block;
import java.time.Duration;

/**
 * What a playlist costs when nothing goes wrong.
 *
 * @param spotifyCalls one search for each act that is not known yet, a joint billing being one act; one call to create,
 *     one for each 100 tracks, one look at the end of it
 * @param ms how long that takes from now on, in milliseconds: the wait, if Spotify makes us wait, and the calls as fast
 *     as the rate's remaining room allows
 */
record Estimate(int spotifyCalls, long ms) {

    private static final int TRACKS_PER_ACT = 3;
    private static final int CREATE_AND_CHECK = 2;

    /** A call and its answer, one after the other. */
    private static final int CALL_MS = 250;

    static Estimate of(int acts, int unknown, Allowance now) {
        if (acts == 0) {
            return new Estimate(0, 0);
        }
        int calls = unknown + CREATE_AND_CHECK + Math.ceilDiv(acts * TRACKS_PER_ACT, SpotifyPlaylists.CHUNK);
        long pause = now.block().map(Block::left).orElse(Duration.ZERO).toMillis();
        return new Estimate(calls, pause + Math.max((long) calls * CALL_MS, waitingFor(calls, now)));
    }

    /** What does not fit into this window comes as earlier calls leave it. */
    private static long waitingFor(int calls, Allowance now) {
        int room = Math.max(0, now.rate().calls() - now.usedInWindow());
        return now.rate().window().toMillis()
                * Math.max(0, calls - room)
                / now.rate().calls();
    }
}
