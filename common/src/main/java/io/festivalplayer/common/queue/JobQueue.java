package io.festivalplayer.common.queue;

import io.festivalplayer.common.job.Dispatch;
import org.springframework.amqp.AmqpException;
import org.springframework.amqp.rabbit.core.RabbitAdmin;

/** Publishes job messages and waits, for a bounded time, until the broker has them. Safe for use by many threads. */
public final class JobQueue {

    private final ConfirmedSending sending;
    private final RabbitAdmin admin;

    JobQueue(ConfirmedSending sending, RabbitAdmin admin) {
        this.sending = sending;
        this.admin = admin;
    }

    /**
     * Publishes one message for a job.
     *
     * @param dispatch the job and its message number, already committed
     * @throws Undelivered if the broker did not confirm in time; the message may have arrived all the same
     */
    public void publish(Dispatch dispatch) {
        var queue = dispatch.firstSlice() ? Topology.FIRST : Topology.NEXT;
        sending.send(Topology.EXCHANGE, queue, JobMessage.of(dispatch));
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
}
