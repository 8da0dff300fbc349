package io.festivalplayer.common.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.festivalplayer.common.database.MigratedDatabase;
import io.festivalplayer.testing.RealRabbit;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.amqp.core.Binding;
import org.springframework.amqp.core.Message;
import org.springframework.amqp.core.MessageProperties;

class DeadLettersTest {

    @RegisterExtension
    static final RealRabbit rabbit = new RealRabbit();

    @RegisterExtension
    static final MigratedDatabase database = new MigratedDatabase();

    private static final Binding TO_THE_DEAD =
            new Binding(Topology.DEAD, Binding.DestinationType.QUEUE, Topology.DEAD_EXCHANGE, Topology.DEAD, Map.of());

    private static QueueRoom room;

    @BeforeAll
    static void open() {
        rabbit.lookAgainForTheWayOfDeadLetters(Duration.ofMillis(500));
        room = QueueRoom.open(rabbit, database);
    }

    @AfterAll
    static void close() {
        room.close();
    }

    @BeforeEach
    void empty() {
        room.empty();
    }

    @Test
    void a_dead_letter_tells_where_it_came_from_and_why() {
        room.deadLetters().setAside(poison("one"), "no job message");

        assertThat(room.deadLetters().list(10)).singleElement().satisfies(letter -> {
            assertThat(letter.queue()).isEqualTo(Topology.NEXT);
            assertThat(letter.reason()).isEqualTo("no job message");
            assertThat(letter.at()).isPresent();
            assertThat(letter.size()).isEqualTo(3);
            assertThat(letter.text()).isEqualTo("one");
        });
    }

    @Test
    void what_a_terminal_would_obey_is_not_shown() {
        room.deadLetters().setAside(poison("\u001b[2Jone"), "no job message");

        assertThat(room.deadLetters().list(10)).extracting(DeadLetter::text).containsExactly("?[2Jone");
    }

    @Test
    void looking_at_dead_letters_leaves_them_where_they_are_in_their_order() {
        setAside("one", "two", "three");

        for (int look = 0; look < 25; look++) {
            assertThat(room.deadLetters().list(2)).extracting(DeadLetter::text).containsExactly("one", "two");
        }

        assertThat(texts()).containsExactly("one", "two", "three");
    }

    @Test
    void a_replayed_message_is_in_its_queue_again_and_bears_no_marks() {
        setAside("one", "two");

        var replayed = room.deadLetters().replay(letter -> letter.text().equals("two"));

        assertThat(replayed).isEqualTo(1);
        assertThat(texts()).containsExactly("one");
        var again = room.take(Topology.NEXT);
        assertThat(new String(again.getBody(), StandardCharsets.UTF_8)).isEqualTo("two");
        assertThat(again.getMessageProperties().getHeaders()).doesNotContainKeys("x-death", "festival-reason");
    }

    @Test
    void a_message_that_its_queue_does_not_take_stays_a_dead_letter() {
        var lost = poison("one");
        lost.getMessageProperties().setConsumerQueue("festival.jobs.gone");
        room.deadLetters().setAside(lost, "no job message");

        assertThatThrownBy(() -> room.deadLetters().replay(_ -> true)).isInstanceOf(Undelivered.class);

        assertThat(texts()).containsExactly("one");
    }

    @Test
    void a_dropped_message_is_nowhere() {
        setAside("one", "two");

        var dropped = room.deadLetters().drop(letter -> letter.text().equals("one"));

        assertThat(dropped).isEqualTo(1);
        assertThat(texts()).containsExactly("two");
        assertThat(room.queue().isEmpty()).isTrue();
    }

    @Test
    void what_the_broker_gives_up_on_says_so() {
        room.rabbit().send(Topology.EXCHANGE, Topology.FIRST, poison("hot"));

        rejectUntilGone(Topology.FIRST);

        await().until(() -> texts().contains("hot"));
        assertThat(room.deadLetters().list(10)).singleElement().satisfies(letter -> {
            assertThat(letter.reason()).isEqualTo("the broker: delivery_limit");
            assertThat(letter.queue()).isEqualTo(Topology.FIRST);
        });
    }

    @Test
    void what_the_broker_gives_up_on_while_nothing_takes_it_arrives_when_something_does() {
        room.rabbit().send(Topology.EXCHANGE, Topology.FIRST, poison("hot"));
        room.admin().removeBinding(TO_THE_DEAD);
        try {
            rejectUntilGone(Topology.FIRST);

            assertThat(texts()).isEmpty();
        } finally {
            room.admin().declareBinding(TO_THE_DEAD);
        }

        await().atMost(Duration.ofSeconds(30)).until(() -> texts().contains("hot"));
    }

    /** As a worker that cannot handle it: each time it is brought, it is given back. */
    private static void rejectUntilGone(String queue) {
        await().until(() -> Boolean.TRUE.equals(room.rabbit().execute(channel -> {
            var message = channel.basicGet(queue, false);
            if (message != null) {
                channel.basicReject(message.getEnvelope().getDeliveryTag(), true);
            }
            return message == null;
        })));
    }

    private static void setAside(String... texts) {
        List.of(texts).forEach(text -> room.deadLetters().setAside(poison(text), "no job message"));
    }

    private static List<String> texts() {
        return room.deadLetters().list(10).stream().map(DeadLetter::text).toList();
    }

    private static Message poison(String text) {
        var properties = new MessageProperties();
        properties.setConsumerQueue(Topology.NEXT);
        return new Message(text.getBytes(StandardCharsets.UTF_8), properties);
    }
}
