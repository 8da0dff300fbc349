package io.festivalplayer.gateway.forecast;

import io.festivalplayer.common.job.DispatchSettings;
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
 * @param dispatching how many calls a slice has
 */
record Look(List<UnfinishedJob> jobs, Allowance allowance, DispatchSettings dispatching) {

    /** The consumers of one worker for further slices; more are believed when they are seen at work. */
    private static final int CONSUMERS = 3;

    /**
     * Whether the budget, and not the workers, may set the pace: it spreads the calls from half of the limit on, and
     * from what a window has been seen to hold.
     */
    boolean isLimited() {
        return allowance.block().isPresent()
                || allowance.usedInWindow() * 2 >= allowance.rate().calls()
                || allowance.usedInWindow() >= allowance.proven();
    }

    /** Whether a job waits for a worker, so that a slice ends when its share is done. */
    boolean isAwaited() {
        return goingOn().anyMatch(job -> job.standing() != Standing.RUNNING);
    }

    /** Whether several accounts want something now. Each has one slice at a time then, else all jobs go on alike. */
    boolean isShared() {
        return goingOn().map(UnfinishedJob::accountId).distinct().limit(2).count() > 1;
    }

    /** For whom a job takes turns: its account, or itself. */
    UUID party(UnfinishedJob job) {
        return isShared() ? job.accountId() : job.id();
    }

    /**
     * Whether it is a job for which no slice but its first one is needed. First slices have workers of their own, and
     * go before the others.
     */
    boolean isDoneAtOnce(UnfinishedJob job) {
        var isFirstSlice = job.standing() == Standing.RUNNING || job.begunAgo().isEmpty();
        return isFirstSlice && job.done() + job.left() <= dispatching.firstSliceCalls();
    }

    /** How many jobs can go on at the same time. */
    int workers() {
        long running = jobs.stream()
                .filter(job -> job.standing() == Standing.RUNNING && !isDoneAtOnce(job))
                .count();
        return Math.max(CONSUMERS, (int) running);
    }

    /** How many of so many can have a worker at the same time. */
    int atOnce(int parties) {
        return Math.min(parties, workers());
    }

    private Stream<UnfinishedJob> goingOn() {
        return jobs.stream().filter(job -> job.standing() != Standing.PARKED);
    }
}
