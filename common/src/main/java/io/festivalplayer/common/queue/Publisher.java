package io.festivalplayer.common.queue;

import io.festivalplayer.common.job.Dispatch;
import io.festivalplayer.common.job.Dispatches;
import io.festivalplayer.common.lifecycle.Watch;
import io.festivalplayer.common.metrics.Traces;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/**
 * Publishes what was taken for dispatch, and notes in the job row what did not arrive. Safe for use by many threads.
 */
public final class Publisher {

    private static final Logger LOG = LoggerFactory.getLogger(Publisher.class);
    private static final Duration AGAIN = Duration.ofSeconds(2);

    private final JobQueue queue;
    private final Dispatches dispatches;
    private final Watch brokerWatch;
    private final Traces traces;

    Publisher(JobQueue queue, Dispatches dispatches, Watch brokerWatch, Traces traces) {
        this.queue = queue;
        this.dispatches = dispatches;
        this.brokerWatch = brokerWatch;
        this.traces = traces;
    }

    /**
     * Publishes one job's message.
     *
     * @param dispatch what was taken, its taking already committed
     * @return false if the broker does not take messages now; the job is due again soon
     */
    public boolean publish(Dispatch dispatch) {
        try {
            traces.goOn(dispatch.trace(), () -> queue.publish(dispatch));
            return true;
        } catch (Undelivered e) {
            // While the broker is away its watch has said so, once for all jobs.
            LOG.atLevel(brokerWatch.isThere() ? Level.WARN : Level.DEBUG)
                    .log("Job {} waits for the broker: {}", dispatch.jobId(), e.getMessage());
            dispatches.undelivered(dispatch, AGAIN);
            return false;
        }
    }

    /**
     * Publishes several; after the first that the broker does not take, the rest is not tried.
     *
     * @param taken what was taken, its taking already committed
     */
    public void publishAll(List<Dispatch> taken) {
        for (int i = 0; i < taken.size(); i++) {
            if (!publish(taken.get(i))) {
                taken.subList(i + 1, taken.size()).forEach(rest -> dispatches.undelivered(rest, AGAIN));
                return;
            }
        }
    }
}
