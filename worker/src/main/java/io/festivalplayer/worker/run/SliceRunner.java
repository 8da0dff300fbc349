package io.festivalplayer.worker.run;

import io.festivalplayer.common.account.AccessTokens;
import io.festivalplayer.common.job.Claim;
import io.festivalplayer.common.job.ClaimedJob;
import io.festivalplayer.common.job.DispatchSettings;
import io.festivalplayer.common.job.Dispatches;
import io.festivalplayer.common.job.Failure;
import io.festivalplayer.common.job.JobClaims;
import io.festivalplayer.common.job.JobRuns;
import io.festivalplayer.common.job.Lease;
import io.festivalplayer.common.job.LeaseLost;
import io.festivalplayer.common.job.WaitReason;
import io.festivalplayer.common.lifecycle.Stopping;
import io.festivalplayer.common.queue.Publisher;
import io.festivalplayer.common.settings.StartRefused;
import io.festivalplayer.common.spotify.SpotifySettings;
import io.festivalplayer.worker.WorkerSettings;
import io.festivalplayer.worker.slice.Share;
import io.festivalplayer.worker.slice.Slice;
import io.festivalplayer.worker.slice.SliceEnd;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Runs one slice of one job: claims it, lets the room that its state asks for do the work, and gives it back. */
@Component
public class SliceRunner {

    private static final Logger LOG = LoggerFactory.getLogger(SliceRunner.class);

    /** A login ends this wait at once. */
    private static final Duration UNTIL_LOGIN = Duration.ofHours(6);

    private final String owner = UUID.randomUUID().toString();
    private final JobClaims claims;
    private final JobRuns runs;
    private final Dispatches dispatches;
    private final Publisher publisher;
    private final AccessTokens tokens;
    private final SliceWork work;
    private final Stopping stopping;
    private final RunMeters meters;

    /** Two threads of their own, so that one slow statement does not hold up the other slices' heartbeats. */
    private final ScheduledExecutorService heartbeatTimer = Executors.newScheduledThreadPool(
            2, Thread.ofPlatform().name("heartbeat-", 0).daemon().factory());

    private final WorkerSettings settings;
    private final DispatchSettings dispatching;
    private final Heartbeat.Timing timing;

    SliceRunner(
            JobClaims claims,
            JobRuns runs,
            Dispatches dispatches,
            Publisher publisher,
            AccessTokens tokens,
            SliceWork work,
            Stopping stopping,
            RunMeters meters,
            WorkerSettings settings,
            DispatchSettings dispatching,
            SpotifySettings spotify) {
        this.claims = claims;
        this.runs = runs;
        this.dispatches = dispatches;
        this.publisher = publisher;
        this.tokens = tokens;
        this.work = work;
        this.stopping = stopping;
        this.meters = meters;
        this.settings = settings;
        this.dispatching = dispatching;
        this.timing = Heartbeat.Timing.of(settings, dispatching.sliceTime(), spotify.longestCall());
        if (timing.lease().compareTo(timing.longestCall()) <= 0) {
            throw new StartRefused(
                    "A lease of " + timing.lease().toMillis() + " ms ends before a call to Spotify may.",
                    "Set FESTIVAL_WORKER_LEASE to more than "
                            + timing.longestCall().toMillis() + "ms.");
        }
        LOG.info("The histories of jobs call this worker {}.", Lease.nameOf(owner));
    }

    /**
     * Runs a slice, if the message still counts.
     *
     * @param jobId the job
     * @param dispatch the number on the message
     * @return false if it brought nothing to do
     */
    public boolean run(UUID jobId, int dispatch) {
        long claimedAt = System.nanoTime();
        var claim = claims.claim(jobId, dispatch, owner, settings.lease());
        switch (claim) {
            case Claim.Ours(var job, var lastEvent) -> runClaimed(job, lastEvent, claimedAt);
            case Claim.Exhausted(var lease, var lastEvent) -> {
                LOG.error("Job {} failed: its runs ended five times without a save point", jobId);
                meters.moves(lease, lastEvent);
            }
            case Claim.NotDue() -> LOG.debug("Message {} of job {} is no longer due", dispatch, jobId);
        }
        return !(claim instanceof Claim.NotDue);
    }

    private void runClaimed(ClaimedJob job, long lastEvent, long claimedAt) {
        var ended = "broke_off";
        try (var heartbeat = new Heartbeat(claims, job.lease(), timing, heartbeatTimer, claimedAt)) {
            var slice = new Slice(job, tokens, heartbeat, stopping::isStopping, share(job));
            try {
                var end = work.run(slice);
                conclude(slice.job(), end);
                ended = end.code();
            } catch (LeaseLost e) {
                ended = "lease_lost";
                LOG.info("{}", e.getMessage());
                if (slice.hasWritten()) {
                    runs.leftBehind(job.lease());
                }
            }
        } finally {
            meters.slice(job, ended, System.nanoTime() - claimedAt);
        }
        meters.moves(job.lease(), lastEvent);
    }

    private Share share(ClaimedJob job) {
        return job.lease().isFirst()
                ? Share.first(round(job, dispatching.firstSliceCalls()))
                : Share.further(round(job, dispatching.sliceCalls()));
    }

    private Share.Round round(ClaimedJob job, int calls) {
        var jobId = job.lease().jobId();
        return new Share.Round(calls, dispatching.sliceTime(), () -> !dispatches.isOthersTurn(jobId));
    }

    /** Heartbeats stop last: slices have ended at their save points by then. */
    @PreDestroy
    void close() {
        heartbeatTimer.shutdown();
    }

    private void conclude(ClaimedJob job, SliceEnd end) {
        var lease = job.lease();
        switch (end) {
            case SliceEnd.More() -> {
                runs.giveBack(lease);
                if (!stopping.isStopping()) {
                    dispatches.take(lease.jobId()).ifPresent(publisher::publish);
                }
            }
            case SliceEnd.ForReview(var proposal) -> runs.review(lease, proposal);
            case SliceEnd.Succeeded() -> runs.succeed(job);
            case SliceEnd.Cancelled() -> runs.cancelled(lease);
            case SliceEnd.Parked(var reason, var wait) -> runs.park(lease, reason, wait);
            case SliceEnd.Failed(var failure) -> fail(job, failure);
            case SliceEnd.FollowedUp() -> runs.followedUp(job);
            case SliceEnd.Repair() -> runs.repair(job);
        }
    }

    /**
     * What is left to do after a job's end waits for its listener to log in again, and is given up for nothing less.
     */
    private void fail(ClaimedJob job, Failure failure) {
        if (!job.isFollowUp()) {
            runs.fail(job.lease(), failure);
        } else if (failure.equals(Failure.RECONNECT_SPOTIFY)) {
            runs.park(job.lease(), WaitReason.RETRY, UNTIL_LOGIN);
        } else {
            LOG.warn("{} of job {} was given up: {}", job.task(), job.lease().jobId(), failure.code());
            runs.giveUp(job);
        }
    }
}
