package io.festivalplayer.gateway.forecast;

import io.festivalplayer.common.job.DispatchSettings;
import io.festivalplayer.common.job.JobState;
import io.festivalplayer.common.job.UnfinishedJob;
import io.festivalplayer.common.job.UnfinishedJob.Standing;
import io.festivalplayer.common.spotify.budget.Allowance;
import io.festivalplayer.common.spotify.budget.Allowance.Block;
import io.festivalplayer.common.spotify.budget.BlockReason;
import io.festivalplayer.common.spotify.budget.Rate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A moment of the system, put together by a test. */
final class Moment {

    private static final DispatchSettings SETTINGS =
            new DispatchSettings(10, 18, 25, Duration.ofSeconds(10), Duration.ofMinutes(1), Duration.ofSeconds(5));

    private final List<UnfinishedJob> jobs = new ArrayList<>();
    private int limit = 100_000;
    private int used;
    private int proven = 100_000;
    private int usedInDay;
    private Optional<Integer> quota = Optional.empty();
    private Optional<Block> block = Optional.empty();

    /** Spotify allows so many calls in 29.4 s, which are 30 with the budget's margin; so many are used. */
    Moment allowing(int calls, int usedCalls) {
        limit = calls;
        used = usedCalls;
        return this;
    }

    /** A window has been seen to hold so many; without this, whatever there is. */
    Moment proven(int calls) {
        proven = calls;
        return this;
    }

    /** All calls wait for so long. */
    Moment blockedFor(Duration time) {
        block = Optional.of(new Block(BlockReason.QUOTA, Instant.EPOCH, time));
        return this;
    }

    /** So many calls of the day are left. */
    Moment withLeftOfTheDay(int calls) {
        quota = Optional.of(1000);
        usedInDay = 1000 - calls;
        return this;
    }

    /** Many jobs, each of its own account. */
    Moment others(int count, Standing standing, int left) {
        for (int i = 0; i < count; i++) {
            jobs.add(job(UUID.randomUUID(), standing, left));
        }
        return this;
    }

    Moment with(UnfinishedJob job) {
        jobs.add(job);
        return this;
    }

    Look look() {
        var allowance = new Allowance(
                new Rate(limit, Duration.ofMillis(29_400)),
                used,
                proven,
                usedInDay,
                quota,
                Optional.empty(),
                block,
                Optional.empty(),
                Optional.empty(),
                false);
        return new Look(List.copyOf(jobs), allowance, SETTINGS);
    }

    static UnfinishedJob job(Standing standing, int left) {
        return job(UUID.randomUUID(), standing, left);
    }

    static UnfinishedJob job(UUID account, Standing standing, int left) {
        return job(account, standing, left, 0);
    }

    static UnfinishedJob job(UUID account, Standing standing, int left, int usedByAccount) {
        boolean hasBegun = standing == Standing.RUNNING || standing == Standing.PARKED;
        return new UnfinishedJob(
                UUID.randomUUID(),
                account,
                hasBegun ? JobState.MATCHING : JobState.QUEUED,
                standing,
                Duration.ZERO,
                hasBegun ? Optional.of(Duration.ofMinutes(1)) : Optional.empty(),
                0,
                left,
                usedByAccount);
    }

    static UnfinishedJob parked(int left, Duration time) {
        var job = job(Standing.PARKED, left);
        return new UnfinishedJob(
                job.id(),
                job.accountId(),
                job.state(),
                job.standing(),
                time,
                job.begunAgo(),
                job.done(),
                job.left(),
                job.usedInDay());
    }

    /** The same job, some steps and some time later. */
    static UnfinishedJob later(UnfinishedJob job, int steps) {
        return new UnfinishedJob(
                job.id(),
                job.accountId(),
                JobState.MATCHING,
                Standing.RUNNING,
                Duration.ZERO,
                job.begunAgo().or(() -> Optional.of(Duration.ofMinutes(1))),
                job.done() + steps,
                job.left() - steps,
                job.usedInDay());
    }

    /** A job that a worker took so long ago. */
    static UnfinishedJob begun(Duration ago, int done, int left) {
        var job = job(Standing.RUNNING, left);
        return new UnfinishedJob(
                job.id(),
                job.accountId(),
                JobState.MATCHING,
                Standing.RUNNING,
                Duration.ZERO,
                Optional.of(ago),
                done,
                left,
                0);
    }
}
