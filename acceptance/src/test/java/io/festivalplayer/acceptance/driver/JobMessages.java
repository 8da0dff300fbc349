package io.festivalplayer.acceptance.driver;

import com.rabbitmq.client.ConnectionFactory;
import com.rabbitmq.client.MessageProperties;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;

/** Puts messages into the queues of the system, as if it had sent them itself. */
public record JobMessages(URI broker) {

    /** The queues that workers serve. */
    public static final List<String> QUEUES = List.of("festival.jobs.first.v1", "festival.jobs.next.v1");

    private static final String EXCHANGE = "festival.jobs.v1";
    private static final int CONFIRM_MS = 10_000;

    /** What the system sends for a job. */
    public static String text(JobTable.Sent sent) {
        return "{\"schema\": 1, \"jobId\": \"%s\", \"dispatch\": %d}".formatted(sent.jobId(), sent.dispatch());
    }

    /** How many messages wait in a queue. */
    public long waiting(String queue) {
        var factory = new ConnectionFactory();
        try {
            factory.setUri(broker);
            try (var connection = factory.newConnection();
                    var channel = connection.createChannel()) {
                return channel.messageCount(queue);
            }
        } catch (Exception e) {
            throw new IllegalStateException("the broker does not tell about " + queue, e);
        }
    }

    /**
     * Gets a copy of every message for a job from now on, its headers included.
     *
     * @param copies where they go
     * @return what ends it
     */
    public AutoCloseable copyTo(Collection<String> copies) {
        var factory = new ConnectionFactory();
        try {
            factory.setUri(broker);
            var connection = factory.newConnection();
            var channel = connection.createChannel();
            var own = channel.queueDeclare().getQueue();
            for (var queue : QUEUES) {
                channel.queueBind(own, EXCHANGE, queue);
            }
            channel.basicConsume(
                    own,
                    true,
                    (_, message) -> copies.add(
                            message.getProperties() + " " + new String(message.getBody(), StandardCharsets.UTF_8)),
                    _ -> {});
            return connection;
        } catch (Exception e) {
            throw new IllegalStateException("the broker does not copy messages", e);
        }
    }

    /** Puts these into a queue, in this order, and waits until the broker has them. */
    public void publish(String queue, List<String> texts) {
        var factory = new ConnectionFactory();
        try {
            factory.setUri(broker);
            try (var connection = factory.newConnection();
                    var channel = connection.createChannel()) {
                channel.confirmSelect();
                for (var text : texts) {
                    channel.basicPublish(
                            "", queue, MessageProperties.PERSISTENT_BASIC, text.getBytes(StandardCharsets.UTF_8));
                }
                channel.waitForConfirmsOrDie(CONFIRM_MS);
            }
        } catch (Exception e) {
            throw new IllegalStateException("the broker does not take messages for " + queue, e);
        }
    }
}
