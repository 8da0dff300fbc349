package io.festivalplayer.worker.run;

import io.festivalplayer.common.job.JobRuns;
import io.festivalplayer.common.job.Lease;
import io.festivalplayer.common.job.LeaseLost;
import io.festivalplayer.worker.WorkerSettings;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/**
 * Keeps a lease alive while a slice runs, and knows on this machine's own monotonic clock until when it surely holds.
 * It stops by itself at twice the slice's bound, so that a hung slice loses its lease.
 */
final class Heartbeat implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Heartbeat.class);

    /** Longer than any one call to Spotify may take: waiting for a turn and a connection, connecting, the answer. */
    private static final Duration CALL = Duration.ofSeconds(14);

    private final JobRuns runs;
    private final Lease lease;
    private final Duration length;
    private final long stopBeating;
    private final Future<?> beats;
    private volatile long holdsUntil;

    Heartbeat(JobRuns runs, Lease lease, WorkerSettings settings, ScheduledExecutorService timer, long claimedAt) {
        this.runs = runs;
        this.lease = lease;
        this.length = settings.lease();
        this.holdsUntil = claimedAt + length.toNanos();
        this.stopBeating = claimedAt + settings.sliceTime().multipliedBy(2).toNanos();
        var every = settings.heartbeat().toMillis();
        this.beats = timer.scheduleAtFixedRate(this::beat, every, every, TimeUnit.MILLISECONDS);
    }

    /**
     * Refuses to begin what may outlive the lease.
     *
     * @throws LeaseLost if the lease is too short by now
     */
    void requireOutlivesCall() {
        if (System.nanoTime() + CALL.toNanos() > holdsUntil) {
            throw new LeaseLost(lease);
        }
    }

    @Override
    public void close() {
        beats.cancel(false);
    }

    private void beat() {
        long now = System.nanoTime();
        if (now > stopBeating) {
            return;
        }
        try {
            holdsUntil = runs.heartbeat(lease, length) ? now + length.toNanos() : now;
        } catch (DataAccessException e) {
            LOG.warn("A heartbeat of job {} failed: {}", lease.jobId(), e.getMessage());
        }
    }
}
