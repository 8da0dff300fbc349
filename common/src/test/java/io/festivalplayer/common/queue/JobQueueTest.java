package io.festivalplayer.common.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.festivalplayer.common.database.MigratedDatabase;
import io.festivalplayer.common.job.Dispatch;
import io.festivalplayer.common.job.Dispatches.PerQueue;
import io.festivalplayer.common.job.JobRoom;
import io.festivalplayer.testing.RealRabbit;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.amqp.core.Binding;
import org.springframework.amqp.core.Message;
import org.springframework.amqp.core.MessageDeliveryMode;
import tools.jackson.databind.json.JsonMapper;

class JobQueueTest {

    @RegisterExtension
    static final RealRabbit rabbit = new RealRabbit();

    @RegisterExtension
    static final MigratedDatabase database = new MigratedDatabase();

    private static QueueRoom room;

    private final JobRoom jobs = new JobRoom(database);
    private final UUID job = UUID.randomUUID();

    @BeforeAll
    static void open() {
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

    @ParameterizedTest(name = "first slice: {0}, queue: {1}")
    @CsvSource({"true, festival.jobs.first.v1", "false, festival.jobs.next.v1"})
    void a_first_slice_goes_another_way_than_the_further_ones(boolean first, String queue) {
        room.queue().publish(new Dispatch(job, 3, first, Optional.empty()));

        assertThat(room.lookFor(queue)).isNotNull();
    }

    @Test
    void a_message_only_says_which_job_and_which_message() {
        room.queue().publish(new Dispatch(job, 3, true, Optional.empty()));

        var json = JsonMapper.builder().build();
        assertThat(json.readTree(room.take(Topology.FIRST).getBody()))
                .isEqualTo(json.readTree("{\"schema\": 1, \"jobId\": \"" + job + "\", \"dispatch\": 3}"));
    }

    @Test
    void a_message_outlives_the_brokers_restart() {
        room.queue().publish(new Dispatch(job, 3, true, Optional.empty()));

        assertThat(room.take(Topology.FIRST).getMessageProperties().getReceivedDeliveryMode())
                .isEqualTo(MessageDeliveryMode.PERSISTENT);
    }

    @Test
    void what_was_published_is_there_when_publishing_returns() {
        room.queue().publish(new Dispatch(job, 3, true, Optional.empty()));

        assertThat(room.queue().isEmpty()).isFalse();
    }

    @Test
    void a_message_that_no_queue_takes_was_not_delivered() {
        var binding =
                new Binding(Topology.FIRST, Binding.DestinationType.QUEUE, Topology.EXCHANGE, Topology.FIRST, Map.of());
        room.admin().removeBinding(binding);
        try {
            assertThatThrownBy(() -> room.queue().publish(new Dispatch(job, 3, true, Optional.empty())))
                    .isInstanceOf(Undelivered.class);
        } finally {
            room.admin().declareBinding(binding);
        }
    }

    @Test
    void empty_queues_are_seen_as_empty() {
        assertThat(room.queue().isEmpty()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_message_in_either_queue_is_seen(boolean first) {
        room.queue().publish(new Dispatch(job, 3, first, Optional.empty()));

        assertThat(room.queue().isEmpty()).isFalse();
    }

    @Test
    void a_message_that_a_worker_took_is_not_seen() {
        room.queue().publish(new Dispatch(job, 3, true, Optional.empty()));

        room.take(Topology.FIRST);

        await().until(() -> room.queue().isEmpty());
    }

    @Test
    void dead_letters_keep_no_job_from_being_sent_again() {
        room.deadLetters().setAside(poison(), "not the JSON of a job message");

        assertThat(room.queue().isEmpty()).isTrue();
    }

    @Test
    void a_dead_letter_says_why() {
        room.deadLetters().setAside(poison(), "not the JSON of a job message");

        assertThat(room.take(Topology.DEAD).getMessageProperties().getHeaders())
                .containsEntry("festival-reason", "not the JSON of a job message");
    }

    @Test
    void a_dead_letter_is_kept_as_it_came() {
        room.deadLetters().setAside(poison(), "not the JSON of a job message");

        assertThat(room.take(Topology.DEAD).getBody()).isEqualTo(poison().getBody());
    }

    @Test
    void a_job_that_was_published_is_not_due() {
        var queued = jobs.queued();

        room.publisher().publish(jobs.dispatches().take(queued).orElseThrow());

        assertThat(jobs.dispatches().take(queued)).isEmpty();
    }

    @Test
    void all_jobs_that_were_taken_are_published() {
        var both = List.of(jobs.queued(), jobs.queued());

        room.publisher().publishAll(jobs.dispatches().takeDue(new PerQueue(10, 10)));

        assertThat(List.of(jobIn(room.take(Topology.FIRST)), jobIn(room.take(Topology.FIRST))))
                .containsExactlyInAnyOrderElementsOf(both);
    }

    private static UUID jobIn(Message message) {
        return JsonMapper.builder()
                .build()
                .readValue(message.getBody(), JobMessage.class)
                .jobId();
    }

    private static Message poison() {
        return new Message("no job".getBytes(StandardCharsets.UTF_8));
    }
}
