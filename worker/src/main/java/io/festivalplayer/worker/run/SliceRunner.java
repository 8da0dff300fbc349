package io.festivalplayer.worker.run;

import io.festivalplayer.common.account.AccessTokens;
import io.festivalplayer.common.job.Claim;
import io.festivalplayer.common.job.ClaimedJob;
import io.festivalplayer.common.job.Dispatches;
import io.festivalplayer.common.job.JobRuns;
import io.festivalplayer.common.job.LeaseLost;
import io.festivalplayer.common.queue.Publisher;
import io.festivalplayer.worker.WorkerSettings;
import io.festivalplayer.worker.slice.Slice;
import io.festivalplayer.worker.slice.SliceEnd;
import jakarta.annotation.PreDestroy;
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

    private final String owner = UUID.randomUUID().toString();
    private final JobRuns runs;
    private final Dispatches dispatches;
    private final Publisher publisher;
    private final AccessTokens tokens;
    private final SliceWork work;
    private final Stopping stopping;

    /** Two threads of their own, so that one slow statement does not hold up the other slices' heartbeats. */
    private final ScheduledExecutorService heartbeatTimer = Executors.newScheduledThreadPool(
            2, Thread.ofPlatform().name("heartbeat-", 0).daemon().factory());

    private final WorkerSettings settings;

    SliceRunner(
            JobRuns runs,
            Dispatches dispatches,
            Publisher publisher,
            AccessTokens tokens,
            SliceWork work,
            Stopping stopping,
            WorkerSettings settings) {
        this.runs = runs;
        this.dispatches = dispatches;
        this.publisher = publisher;
        this.tokens = tokens;
        this.work = work;
        this.stopping = stopping;
        this.settings = settings;
    }

    /**
     * Runs a slice, if the message still counts.
     *
     * @param jobId the job
     * @param dispatch the number on the message
     */
    public void run(UUID jobId, int dispatch) {
        long claimedAt = System.nanoTime();
        switch (runs.claim(jobId, dispatch, owner, settings.lease())) {
            case Claim.Ours(var job) -> runClaimed(job, claimedAt);
            case Claim.Exhausted() -> LOG.error("Job {} failed: its runs ended five times without a save point", jobId);
            case Claim.NotDue() -> LOG.debug("Message {} of job {} is no longer due", dispatch, jobId);
        }
    }

    private void runClaimed(ClaimedJob job, long claimedAt) {
        try (var heartbeat = new Heartbeat(runs, job.lease(), settings, heartbeatTimer, claimedAt)) {
            var bound = new Slice.Bound(settings.sliceCalls(), settings.sliceTime());
            var end = work.run(new Slice(job, tokens, heartbeat::requireOutlivesCall, stopping::isStopping, bound));
            conclude(job, end);
        } catch (LeaseLost e) {
            LOG.info("{}", e.getMessage());
        }
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
            case SliceEnd.Succeeded() -> runs.succeed(lease);
            case SliceEnd.Removed() -> runs.removed(lease);
            case SliceEnd.RemovalGivenUp() -> {
                LOG.warn("The playlist of cancelled job {} could not be removed", lease.jobId());
                runs.giveUpRemoval(lease);
            }
            case SliceEnd.Cancelled() -> runs.cancelled(lease);
            case SliceEnd.Parked(var reason, var wait) -> runs.park(lease, reason, wait);
            case SliceEnd.Failed(var failure) -> runs.fail(lease, failure);
        }
    }
}
