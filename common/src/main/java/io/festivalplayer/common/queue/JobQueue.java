package io.festivalplayer.common.queue;

import io.festivalplayer.common.job.Dispatch;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.amqp.AmqpException;
import org.springframework.amqp.core.Message;
import org.springframework.amqp.rabbit.connection.CorrelationData;
import org.springframework.amqp.rabbit.core.RabbitAdmin;
import org.springframework.amqp.rabbit.core.RabbitTemplate;

/**
 * Publishes job messages and waits, for a bounded time, until the broker has them. Safe for use by many threads.
 *
 * <p>A broker confirms a message that no queue took as well, and returns it first (RabbitMQ's publisher guide,
 * "unroutable messages"); so only a confirm without a return counts.
 */
public final class JobQueue {

    private final RabbitTemplate rabbit;
    private final RabbitAdmin admin;
    private final Duration confirmTimeout;

    JobQueue(RabbitTemplate rabbit, RabbitAdmin admin, Duration confirmTimeout) {
        this.rabbit = rabbit;
        this.admin = admin;
        this.confirmTimeout = confirmTimeout;
    }

    /**
     * Publishes one message for a job.
     *
     * @param dispatch the job and its message number, already committed
     * @throws Undelivered if the broker did not confirm in time; the message may have arrived all the same
     */
    public void publish(Dispatch dispatch) {
        var queue = dispatch.firstSlice() ? Topology.FIRST : Topology.NEXT;
        var correlation = new CorrelationData();
        try {
            rabbit.convertAndSend(Topology.EXCHANGE, queue, JobMessage.of(dispatch), correlation);
        } catch (AmqpException e) {
            throw new Undelivered("The broker cannot be reached", e);
        }
        awaitConfirm(correlation);
    }

    /**
     * Sets aside a message that is no job message, with the reason as a header.
     *
     * @param message as it came
     * @param reason what is wrong with it
     * @throws Undelivered if the broker did not confirm in time; the message must not be acknowledged then
     */
    public void deadLetter(Message message, String reason) {
        var correlation = new CorrelationData();
        message.getMessageProperties().setHeader("festival-reason", reason);
        try {
            rabbit.send(Topology.DEAD_EXCHANGE, Topology.DEAD, message, correlation);
        } catch (AmqpException e) {
            throw new Undelivered("The broker cannot be reached", e);
        }
        awaitConfirm(correlation);
    }

    /**
     * Whether no message waits in the two work queues. Messages that a worker holds do not count.
     *
     * @return false also when the broker cannot be asked
     */
    public boolean isEmpty() {
        try {
            return waiting(Topology.FIRST) == 0 && waiting(Topology.NEXT) == 0;
        } catch (AmqpException e) {
            return false;
        }
    }

    private long waiting(String queue) {
        var info = admin.getQueueInfo(queue);
        return info == null ? Long.MAX_VALUE : info.getMessageCount();
    }

    private void awaitConfirm(CorrelationData correlation) {
        try {
            var confirm = correlation.getFuture().get(confirmTimeout.toMillis(), TimeUnit.MILLISECONDS);
            if (!confirm.ack() || correlation.getReturned() != null) {
                throw new Undelivered("The broker refused the message", null);
            }
        } catch (TimeoutException | ExecutionException e) {
            throw new Undelivered("The broker did not confirm in time", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Undelivered("Stopped while waiting for the broker", e);
        }
    }
}
