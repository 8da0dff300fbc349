package io.festivalplayer.worker.dispatch;

import io.festivalplayer.common.job.DispatchSettings;
import io.festivalplayer.common.job.Dispatches;
import io.festivalplayer.common.lifecycle.Watch;
import io.festivalplayer.common.metrics.Metric;
import io.festivalplayer.common.queue.JobQueue;
import io.festivalplayer.common.queue.Publisher;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Brings into the queue what is due and not on its way: jobs that were accepted while the broker was away, whose wait
 * is over, whose worker died, whose message was lost. Runs in every worker; they do not get in each other's way.
 */
@Component
class Dispatcher {

    private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);

    private final Dispatches dispatches;
    private final Publisher publisher;
    private final JobQueue queue;
    private final DispatchSettings settings;
    private final Watch databaseWatch;
    private final MeterRegistry meters;

    Dispatcher(
            Dispatches dispatches,
            Publisher publisher,
            JobQueue queue,
            DispatchSettings settings,
            Watch databaseWatch,
            MeterRegistry meters) {
        this.dispatches = dispatches;
        this.publisher = publisher;
        this.queue = queue;
        this.settings = settings;
        this.databaseWatch = databaseWatch;
        this.meters = meters;
    }

    @Scheduled(fixedDelayString = "${festival.worker.dispatch-every}")
    void dispatchDue() {
        var round = Timer.start(meters);
        var outcome = "failed";
        try {
            var onTheirWay = dispatches.onTheirWay();
            if (!onTheirWay.isEmpty() && queue.isEmpty()) {
                dispatches.forgetLost(settings.lostAfter());
            }
            publisher.publishAll(dispatches.takeDue(dispatches.room(onTheirWay)));
            outcome = "ok";
        } catch (DataAccessException e) {
            if (databaseWatch.isThere()) {
                LOG.warn("Nothing could be dispatched: {}", e.getMessage());
            }
        } finally {
            round.stop(Metric.DISPATCH_ROUNDS.timer("outcome", outcome).register(meters));
        }
    }
}
