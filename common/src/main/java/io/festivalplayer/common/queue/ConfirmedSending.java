package io.festivalplayer.common.queue;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.amqp.AmqpException;
import org.springframework.amqp.rabbit.connection.CorrelationData;
import org.springframework.amqp.rabbit.core.RabbitTemplate;

/**
 * Sends, and waits for a bounded time until the broker has what was sent. A broker confirms a message that no queue
 * took as well, and returns it first (RabbitMQ's publisher guide, "unroutable messages"); so only a confirm without a
 * return counts. Safe for use by many threads.
 */
final class ConfirmedSending {

    private final RabbitTemplate rabbit;
    private final Duration timeout;

    ConfirmedSending(RabbitTemplate rabbit, Duration timeout) {
        this.rabbit = rabbit;
        this.timeout = timeout;
    }

    /**
     * @param exchange the exchange; empty for the one that knows every queue by its name
     * @param key the routing key
     * @param message a message, or what the converter makes one of
     * @throws Undelivered if the broker did not confirm in time; the message may have arrived all the same
     */
    void send(String exchange, String key, Object message) {
        var correlation = new CorrelationData();
        try {
            rabbit.convertAndSend(exchange, key, message, correlation);
        } catch (AmqpException e) {
            throw Undelivered.brokerAway(e);
        }
        awaitConfirm(correlation);
    }

    private void awaitConfirm(CorrelationData correlation) {
        try {
            var confirm = correlation.getFuture().get(timeout.toMillis(), TimeUnit.MILLISECONDS);
            if (!confirm.ack() || correlation.getReturned() != null) {
                throw Undelivered.refused();
            }
        } catch (TimeoutException | ExecutionException e) {
            throw new Undelivered("The broker did not confirm in time", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Undelivered("Stopped while waiting for the broker", e);
        }
    }
}
