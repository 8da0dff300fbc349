package io.festivalplayer.gateway.lineup;

/**
 * What a playlist costs at most, when nothing is known yet.
 *
 * @param spotifyCalls one search an act, one call to create, writes of 100 tracks, reads of 50
 * @param ms how long they take at the rate that Spotify is thought to allow, in milliseconds
 */
record Estimate(int spotifyCalls, long ms) {

    private static final int TRACKS_PER_ACT = 3;
    private static final int WRITE = 100;
    private static final int READ = 50;
    private static final int WINDOW_MS = 30_000;
    private static final int CALLS_PER_WINDOW = 180;

    static Estimate of(int acts) {
        if (acts == 0) {
            return new Estimate(0, 0);
        }
        int tracks = acts * TRACKS_PER_ACT;
        int calls = acts + 1 + Math.ceilDiv(tracks, WRITE) + Math.ceilDiv(tracks, READ);
        return new Estimate(calls, (long) calls * WINDOW_MS / CALLS_PER_WINDOW);
    }
}
