package io.festivalplayer.common.job;

import java.util.Map;

/**
 * All that is left to do, in figures.
 *
 * @param standings the unfinished jobs by where they stand; those without a job are left out
 * @param waiting those that wait for a time that has not come, by reason; the same
 * @param running those that a worker holds
 * @param abandoned those whose lease has run out and that nobody has taken over
 * @param due those that are to be sent to workers
 * @param queueAgeSeconds how long the longest due of those that nobody has begun is due; 0 without any
 * @param lagSeconds how long the longest of those to be sent has been due, or away from workers; 0 without any
 */
record Workload(
        Map<Standing, Standings> standings,
        Map<WaitReason, Integer> waiting,
        int running,
        int abandoned,
        int due,
        double queueAgeSeconds,
        double lagSeconds) {

    /** Where a job with something left to do can stand. */
    enum Standing {
        QUEUED,
        MATCHING,
        REVIEW,
        BUILDING,
        /** It has finished, and something is to be taken away, put back or looked at. */
        FOLLOW_UP
    }

    /**
     * The jobs that stand somewhere.
     *
     * @param count how many
     * @param oldestSeconds how long ago the first of them was accepted; 0 without any
     */
    record Standings(int count, double oldestSeconds) {

        private static final Standings NONE = new Standings(0, 0);
    }

    Standings in(Standing standing) {
        return standings.getOrDefault(standing, Standings.NONE);
    }

    int waiting(WaitReason reason) {
        return waiting.getOrDefault(reason, 0);
    }
}
