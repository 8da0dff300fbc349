package io.festivalplayer.common.queue;

import io.festivalplayer.common.metrics.Metric;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.amqp.AmqpException;
import org.springframework.amqp.rabbit.core.RabbitAdmin;

/**
 * How many messages lie in our queues, as it was seen last: a broker that is slow to answer must not hold up who asks
 * for metrics. Safe for use by many threads.
 */
public final class QueueDepths implements MeterBinder {

    private static final Map<String, String> QUEUES =
            Map.of("first", Topology.FIRST, "next", Topology.NEXT, "dead", Topology.DEAD);

    private final RabbitAdmin admin;
    private final Map<String, Long> seen = new ConcurrentHashMap<>();

    QueueDepths(RabbitAdmin admin) {
        this.admin = admin;
    }

    /** Asks the broker. What it does not answer is not known from then on. */
    public void look() {
        QUEUES.forEach(this::look);
    }

    private void look(String name, String queue) {
        try {
            var info = admin.getQueueInfo(queue);
            if (info != null) {
                seen.put(name, info.getMessageCount());
                return;
            }
        } catch (AmqpException _) {
            // Its watch says so, once for all.
        }
        seen.remove(name);
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        QUEUES.keySet()
                .forEach(queue -> Metric.QUEUE_MESSAGES.gauge(
                        registry, seen, now -> now.containsKey(queue) ? now.get(queue) : Double.NaN, "queue", queue));
    }
}
