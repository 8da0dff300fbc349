package io.festivalplayer.worker.intake;

import com.rabbitmq.client.Channel;
import io.festivalplayer.common.job.StaleMessages;
import io.festivalplayer.common.metrics.LogFields;
import io.festivalplayer.common.queue.DeadLetters;
import io.festivalplayer.common.queue.Topology;
import io.festivalplayer.common.queue.Undelivered;
import io.festivalplayer.worker.run.SliceRunner;
import java.io.IOException;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.amqp.core.Message;
import org.springframework.amqp.rabbit.annotation.RabbitListener;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Serves both queues with consumers of their own, so that a short new job never waits behind long old ones. A message
 * is acknowledged after its slice; were the process to die before, the broker would bring it again.
 */
@Component
class JobListener {

    private static final Logger LOG = LoggerFactory.getLogger(JobListener.class);

    private final MessageReader reader;
    private final SliceRunner slices;
    private final StaleMessages stale;
    private final DeadLetters deadLetters;
    private final MessageCounts counts;

    JobListener(
            MessageReader reader,
            SliceRunner slices,
            StaleMessages stale,
            DeadLetters deadLetters,
            MessageCounts counts) {
        this.reader = reader;
        this.slices = slices;
        this.stale = stale;
        this.deadLetters = deadLetters;
        this.counts = counts;
    }

    @RabbitListener(
            queues = Topology.FIRST,
            ackMode = "MANUAL",
            concurrency = "${festival.worker.first-consumers}",
            containerFactory = "jobListenerContainers")
    void first(Message message, Channel channel) throws IOException {
        handle(message, channel);
    }

    @RabbitListener(
            queues = Topology.NEXT,
            ackMode = "MANUAL",
            concurrency = "${festival.worker.next-consumers}",
            containerFactory = "jobListenerContainers")
    void next(Message message, Channel channel) throws IOException {
        handle(message, channel);
    }

    private void handle(Message message, Channel channel) throws IOException {
        var tag = message.getMessageProperties().getDeliveryTag();
        switch (reader.read(message)) {
            case MessageReader.Read.Job(var job) -> run(job.jobId(), job.dispatch());
            case MessageReader.Read.Poison(var flaw, var reason) -> {
                if (!setAside(message, flaw, reason)) {
                    channel.basicReject(tag, true);
                    return;
                }
            }
        }
        channel.basicAck(tag, false);
    }

    /**
     * A message only says "look at this job". When the database is away, or we have a bug, bringing it again at once
     * would spin; the job row is due again by itself, and counts the attempts.
     */
    private void run(UUID jobId, int dispatch) {
        try (var _ = MDC.putCloseable(LogFields.JOB_ID, jobId.toString())) {
            if (!slices.run(jobId, dispatch)) {
                counts.dropped(stale.why(jobId, dispatch));
            }
        } catch (DataAccessException e) {
            LOG.warn("Job {} waits for the database: {}", jobId, e.getMessage());
        } catch (RuntimeException e) {
            LOG.error("A slice of job {} broke off", jobId, e);
        }
    }

    private boolean setAside(Message message, MessageReader.Flaw flaw, String reason) {
        try {
            deadLetters.setAside(message, reason);
            counts.deadLettered(flaw);
            LOG.error("A message is no job message and was set aside: {}", reason);
            return true;
        } catch (Undelivered e) {
            LOG.warn("A message that is no job message waits to be set aside: {}", e.getMessage());
            return false;
        }
    }
}
