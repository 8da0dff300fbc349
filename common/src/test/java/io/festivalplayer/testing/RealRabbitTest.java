package io.festivalplayer.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import com.rabbitmq.client.MessageProperties;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RealRabbitTest {

    @RegisterExtension
    static final RealRabbit rabbit = new RealRabbit();

    private final String queue = "queue-" + UUID.randomUUID();

    @Test
    void takes_and_gives_messages_of_a_quorum_queue() throws Exception {
        try (var connection = connect();
                var channel = connection.createChannel()) {
            publish(channel, "Sigur Rós");

            assertThat(take(channel)).isEqualTo("Sigur Rós");
        }
    }

    @Test
    void refuses_connections_while_it_is_stopped() throws Exception {
        rabbit.stop();
        try {
            assertThatThrownBy(this::connect).isInstanceOf(IOException.class);
        } finally {
            rabbit.start();
        }
    }

    @Test
    void comes_up_again_on_its_port_with_its_messages() throws Exception {
        var before = rabbit.uri();
        try (var connection = connect();
                var channel = connection.createChannel()) {
            publish(channel, "Björk");
        }

        rabbit.stop();
        rabbit.start();

        assertThat(rabbit.uri()).isEqualTo(before);
        try (var connection = connect();
                var channel = connection.createChannel()) {
            assertThat(take(channel)).isEqualTo("Björk");
        }
    }

    @Test
    void comes_up_again_on_its_port_when_it_was_killed() throws Exception {
        assumeTrue(rabbit.isOurs(), "the broker that TEST_RABBITMQ_URI names may not be killed");
        var before = rabbit.uri();

        rabbit.crash();

        assertThat(rabbit.uri()).isEqualTo(before);
        try (var connection = connect()) {
            assertThat(connection.isOpen()).isTrue();
        }
    }

    @Test
    void knows_no_queue_any_more_when_it_has_lost_its_data() throws Exception {
        assumeTrue(rabbit.isOurs(), "the broker that TEST_RABBITMQ_URI names may not be killed");
        try (var connection = connect();
                var channel = connection.createChannel()) {
            publish(channel, "GusGus");
        }

        rabbit.crashAndLoseData();

        try (var connection = connect()) {
            var channel = connection.createChannel();
            assertThatThrownBy(() -> channel.queueDeclarePassive(queue))
                    .rootCause()
                    .hasMessageContaining("NOT_FOUND");
        }
    }

    private Connection connect() throws Exception {
        var factory = new ConnectionFactory();
        factory.setUri(rabbit.uri());
        factory.setAutomaticRecoveryEnabled(false);
        return factory.newConnection();
    }

    private void publish(Channel channel, String text) throws Exception {
        channel.queueDeclare(queue, true, false, false, Map.of("x-queue-type", "quorum"));
        channel.confirmSelect();
        channel.basicPublish("", queue, MessageProperties.PERSISTENT_TEXT_PLAIN, text.getBytes(StandardCharsets.UTF_8));
        channel.waitForConfirmsOrDie(10_000);
    }

    private String take(Channel channel) throws IOException {
        return new String(channel.basicGet(queue, true).getBody(), StandardCharsets.UTF_8);
    }
}
