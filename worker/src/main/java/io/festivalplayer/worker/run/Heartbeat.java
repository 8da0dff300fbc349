package io.festivalplayer.worker.run;

import io.festivalplayer.common.job.JobClaims;
import io.festivalplayer.common.job.Lease;
import io.festivalplayer.common.job.LeaseLost;
import io.festivalplayer.worker.WorkerSettings;
import io.festivalplayer.worker.slice.Slice;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/**
 * Keeps a lease alive while a slice runs, and knows on this machine's own monotonic clock until when it surely holds.
 * It stops by itself when the slice gave no sign of life for twice its bound, so that a hung slice loses its lease.
 */
final class Heartbeat implements Slice.Hold, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Heartbeat.class);

    private final JobClaims claims;
    private final Lease lease;
    private final Duration length;
    private final long longestCall;
    private final long patience;
    private final Future<?> beats;
    private volatile long holdsUntil;
    private volatile long aliveAt;

    Heartbeat(JobClaims claims, Lease lease, Timing timing, ScheduledExecutorService timer, long claimedAt) {
        this.claims = claims;
        this.lease = lease;
        this.length = timing.lease();
        this.longestCall = timing.longestCall().toNanos();
        this.patience = timing.patience().toNanos();
        this.holdsUntil = claimedAt + length.toNanos();
        this.aliveAt = claimedAt;
        var every = timing.every().toMillis();
        this.beats = timer.scheduleAtFixedRate(this::beat, every, every, TimeUnit.MILLISECONDS);
    }

    /**
     * How a lease is kept.
     *
     * @param lease how long it holds without a beat
     * @param every how often it is made longer
     * @param patience after what time without a sign of life it is no longer made longer
     * @param longestCall how long a call to Spotify may take
     */
    record Timing(Duration lease, Duration every, Duration patience, Duration longestCall) {

        static Timing of(WorkerSettings settings, Duration sliceTime, Duration longestCall) {
            return new Timing(
                    settings.lease(),
                    settings.heartbeat(),
                    sliceTime.plus(longestCall).multipliedBy(2),
                    longestCall);
        }
    }

    @Override
    public void requireOutlivesCall() {
        if (System.nanoTime() + longestCall > holdsUntil) {
            throw new LeaseLost(lease);
        }
    }

    @Override
    public void alive() {
        aliveAt = System.nanoTime();
    }

    @Override
    public void close() {
        beats.cancel(false);
    }

    private void beat() {
        long now = System.nanoTime();
        if (now > aliveAt + patience) {
            return;
        }
        try {
            holdsUntil = claims.heartbeat(lease, length) ? now + length.toNanos() : now;
        } catch (DataAccessException e) {
            LOG.warn("A heartbeat of job {} failed: {}", lease.jobId(), e.getMessage());
        }
    }
}
