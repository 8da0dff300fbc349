package io.festivalplayer.gateway.forecast;

import io.festivalplayer.common.job.UnfinishedJob;
import io.festivalplayer.common.job.UnfinishedJob.Standing;
import io.festivalplayer.common.spotify.budget.Allowance;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What is left to do, and what Spotify allows, at one moment. Immutable.
 *
 * @param jobs all unfinished jobs, as the backlog gives them
 * @param allowance the budget
 * @param sliceCalls calls of a slice
 */
record Look(List<UnfinishedJob> jobs, Allowance allowance, int sliceCalls) {

    /** The consumers of one worker; more are believed when they are seen at work. */
    private static final int CONSUMERS = 4;

    /** Whether the budget, and not the workers, may set the pace: it spreads the calls from half of the limit on. */
    boolean isLimited() {
        return allowance.block().isPresent()
                || allowance.usedInWindow() * 2 >= allowance.rate().calls();
    }

    /** Whether several accounts want something now. Each has one slice at a time then, else all jobs go on alike. */
    boolean isShared() {
        return goingOn().map(UnfinishedJob::accountId).distinct().limit(2).count() > 1;
    }

    /** Whether some wait for a worker: then those are next who used least. */
    boolean isCrowded() {
        var withWorkers = goingOn()
                .filter(job -> job.standing() != Standing.DUE)
                .map(this::party)
                .distinct()
                .count();
        return withWorkers < goingOn().map(this::party).distinct().count();
    }

    /** For whom a job takes turns: its account, or itself. */
    UUID party(UnfinishedJob job) {
        return isShared() ? job.accountId() : job.id();
    }

    /** How many of so many can have a worker at the same time. */
    int atOnce(int parties) {
        long running =
                jobs.stream().filter(job -> job.standing() == Standing.RUNNING).count();
        return Math.min(parties, Math.max(CONSUMERS, (int) running));
    }

    private Stream<UnfinishedJob> goingOn() {
        return jobs.stream().filter(job -> job.standing() != Standing.PARKED);
    }
}
