package io.festivalplayer.common.queue;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.GetResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.springframework.amqp.AmqpException;
import org.springframework.amqp.core.Message;
import org.springframework.amqp.core.MessageProperties;
import org.springframework.amqp.rabbit.core.RabbitTemplate;
import org.springframework.amqp.rabbit.support.DefaultMessagePropertiesConverter;
import org.springframework.amqp.rabbit.support.MessagePropertiesConverter;

/**
 * The messages that are no job messages, or that the broker gave up on: set aside for a person to look at. Nothing is
 * lost on the way in or out: a message leaves one queue when it is surely in the other. Safe for use by many threads;
 * throws {@code AmqpException} when the broker is away.
 */
public final class DeadLetters {

    /** More than anybody looks through; those beyond are seen when these are gone. */
    private static final int WINDOW = 10_000;

    private final RabbitTemplate rabbit;
    private final ConfirmedSending sending;
    private final MessagePropertiesConverter properties = new DefaultMessagePropertiesConverter();

    DeadLetters(RabbitTemplate rabbit, ConfirmedSending sending) {
        this.rabbit = rabbit;
        this.sending = sending;
    }

    /**
     * Sets a message aside, as it came, with the reason as a header.
     *
     * @param message as it came
     * @param reason what is wrong with it
     * @throws Undelivered if the broker did not confirm in time; the message must not be acknowledged then
     */
    public void setAside(Message message, String reason) {
        var headers = message.getMessageProperties();
        headers.setHeader(DeadLetter.REASON, reason);
        headers.setHeader(DeadLetter.AT, Instant.now().toString());
        Optional.ofNullable(headers.getConsumerQueue()).ifPresent(queue -> headers.setHeader(DeadLetter.QUEUE, queue));
        sending.send(Topology.DEAD_EXCHANGE, Topology.DEAD, message);
    }

    /**
     * Looks at what was set aside, and leaves it there.
     *
     * @param limit how many at most
     * @return the oldest first
     */
    public List<DeadLetter> list(int limit) {
        var found = new ArrayList<DeadLetter>();
        // What is given back goes to the end of the queue, so that the queue's own order says little.
        walk(message -> {
            found.add(DeadLetter.of(message));
            return false;
        });
        return found.stream()
                .sorted(Comparator.comparing(letter -> letter.at().orElse(Instant.MAX)))
                .limit(limit)
                .toList();
    }

    /**
     * Sends messages to where they came from once more. Each leaves the dead letters when it is surely there; were this
     * process to end in between, it would be in both.
     *
     * @param which the ones to replay
     * @return how many there were
     * @throws Undelivered if the broker did not take one; it and those after it stay
     */
    public int replay(Predicate<DeadLetter> which) {
        return take(which, message -> {
            var again = new Message(message.getBody(), new MessageProperties());
            again.getMessageProperties()
                    .setContentType(message.getMessageProperties().getContentType());
            sending.send("", DeadLetter.of(message).queue(), again);
        });
    }

    /**
     * Throws messages away.
     *
     * @param which the ones to throw away
     * @return how many there were
     */
    public int drop(Predicate<DeadLetter> which) {
        return take(which, _ -> {});
    }

    private int take(Predicate<DeadLetter> which, Consumer<Message> act) {
        return walk(message -> {
            var chosen = which.test(DeadLetter.of(message));
            if (chosen) {
                act.accept(message);
            }
            return chosen;
        });
    }

    /** Acknowledges those for which {@code done} says so; the others go back to their places. */
    private int walk(Predicate<Message> done) {
        try {
            Integer count = rabbit.execute(channel -> walk(channel, done));
            return count == null ? 0 : count;
        } catch (AmqpException e) {
            throw e.getCause() instanceof Undelivered undelivered ? undelivered : e;
        }
    }

    private int walk(Channel channel, Predicate<Message> done) throws IOException {
        var kept = new ArrayList<Long>();
        int taken = 0;
        try {
            for (var letter = channel.basicGet(Topology.DEAD, false);
                    letter != null;
                    letter = kept.size() + taken < WINDOW ? channel.basicGet(Topology.DEAD, false) : null) {
                var tag = letter.getEnvelope().getDeliveryTag();
                kept.add(tag);
                if (done.test(message(letter))) {
                    channel.basicAck(tag, false);
                    kept.removeLast();
                    taken++;
                }
            }
        } finally {
            for (long tag : kept) {
                channel.basicReject(tag, true);
            }
            // Giving back has no answer; this one comes after it, so that who looks next sees all.
            channel.queueDeclarePassive(Topology.DEAD);
        }
        return taken;
    }

    private Message message(GetResponse letter) {
        return new Message(
                letter.getBody(), properties.toMessageProperties(letter.getProps(), letter.getEnvelope(), "UTF-8"));
    }
}
