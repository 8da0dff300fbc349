package io.festivalplayer.common.queue;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the broker is used.
 *
 * @param type quorum queues, or plain durable ones for a broker that knows no others
 * @param confirmTimeout how long a publish waits for the broker's confirm
 */
@ConfigurationProperties("festival.queue")
public record QueueSettings(
        @DefaultValue("quorum") Type type,
        @DefaultValue("5s") Duration confirmTimeout) {

    /** What the queues are made of. The names and the code that uses them are the same. */
    public enum Type {
        /** Replicated, with a delivery limit: RabbitMQ. */
        QUORUM,
        /** Plain durable: the broker inside the standalone. */
        CLASSIC
    }
}
