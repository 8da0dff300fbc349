package io.festivalplayer.common.queue;

import org.springframework.amqp.core.Binding;
import org.springframework.amqp.core.BindingBuilder;
import org.springframework.amqp.core.Declarables;
import org.springframework.amqp.core.DirectExchange;
import org.springframework.amqp.core.Queue;
import org.springframework.amqp.core.QueueBuilder;

/**
 * Every name in the broker, in one place. The names carry a version: a queue cannot be declared again with other
 * arguments.
 */
public final class Topology {

    /** Carries a job's first slice, so that a short new job never waits behind long old ones. */
    public static final String FIRST = "festival.jobs.first.v1";

    /** Carries all further slices. */
    public static final String NEXT = "festival.jobs.next.v1";

    /** Keeps messages that are no job messages, for a person to look at. */
    public static final String DEAD = "festival.jobs.dead.v1";

    static final String EXCHANGE = "festival.jobs.v1";
    static final String DEAD_EXCHANGE = "festival.jobs.dead.v1";

    /** A backstop against crash loops in the broker's own bookkeeping; the job row counts the attempts that matter. */
    private static final int DELIVERY_LIMIT = 20;

    /**
     * Looking at a dead letter is a delivery too. Since RabbitMQ 4.0 a quorum queue drops a message after 20 of them
     * unless told otherwise, and "never" cannot be said to 3.10.
     */
    private static final int LOOKS = 1_000_000;

    private Topology() {}

    static Declarables declarables(QueueSettings.Type type) {
        var exchange = new DirectExchange(EXCHANGE, true, false);
        var deadExchange = new DirectExchange(DEAD_EXCHANGE, true, false);
        var first = work(FIRST, type);
        var next = work(NEXT, type);
        var dead = dead(type);
        return new Declarables(
                exchange,
                deadExchange,
                first,
                next,
                dead,
                bind(first, exchange),
                bind(next, exchange),
                bind(dead, deadExchange));
    }

    private static Queue work(String name, QueueSettings.Type type) {
        var queue = QueueBuilder.durable(name);
        return switch (type) {
            case QUORUM ->
                queue.quorum()
                        .deliveryLimit(DELIVERY_LIMIT)
                        .overflow(QueueBuilder.Overflow.rejectPublish)
                        .deadLetterExchange(DEAD_EXCHANGE)
                        .deadLetterRoutingKey(DEAD)
                        .withArgument("x-dead-letter-strategy", "at-least-once")
                        .build();
            case CLASSIC -> queue.build();
        };
    }

    private static Queue dead(QueueSettings.Type type) {
        var queue = QueueBuilder.durable(DEAD);
        return switch (type) {
            case QUORUM -> queue.quorum().deliveryLimit(LOOKS).build();
            case CLASSIC -> queue.build();
        };
    }

    private static Binding bind(Queue queue, DirectExchange exchange) {
        return BindingBuilder.bind(queue).to(exchange).withQueueName();
    }
}
