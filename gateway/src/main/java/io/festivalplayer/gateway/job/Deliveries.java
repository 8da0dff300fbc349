package io.festivalplayer.gateway.job;

import io.festivalplayer.common.job.Dispatches;
import io.festivalplayer.common.metrics.ContextThreads;
import io.festivalplayer.common.queue.Publisher;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Brings an accepted job to the queue at once, on another thread, so that no answer waits for the broker. What does not
 * get there now, a dispatcher brings later. Safe for use by many threads.
 */
@Component
class Deliveries {

    private static final Logger LOG = LoggerFactory.getLogger(Deliveries.class);

    /** What is not delivered by then, a dispatcher delivers. */
    private static final Duration STOP = Duration.ofSeconds(1);

    /** A job had no room or not its turn: for so long the next ones are left to the dispatchers, who look as often. */
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final Dispatches dispatches;
    private final Publisher publisher;
    /** So many at a time: while more come, the queue has no room for long. */
    private final Semaphore atOnce = new Semaphore(2);

    private final AtomicLong nextTry = new AtomicLong(System.nanoTime());

    private final ExecutorService threads = ContextThreads.virtual();

    Deliveries(Dispatches dispatches, Publisher publisher) {
        this.dispatches = dispatches;
        this.publisher = publisher;
    }

    void bring(UUID jobId) {
        if (System.nanoTime() - nextTry.get() >= 0 && atOnce.tryAcquire()) {
            threads.execute(() -> publish(jobId));
        }
    }

    private void publish(UUID jobId) {
        try {
            dispatches.take(jobId).ifPresentOrElse(publisher::publish, this::pause);
        } catch (DataAccessException e) {
            LOG.warn("Job {} is brought to the queue by a dispatcher: {}", jobId, e.getMessage());
        } finally {
            atOnce.release();
        }
    }

    private void pause() {
        nextTry.set(System.nanoTime() + PAUSE.toNanos());
    }

    @PreDestroy
    void close() throws InterruptedException {
        threads.shutdown();
        threads.awaitTermination(STOP.toSeconds(), TimeUnit.SECONDS);
    }
}
