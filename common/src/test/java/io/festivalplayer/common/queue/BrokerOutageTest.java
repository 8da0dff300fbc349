package io.festivalplayer.common.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.festivalplayer.common.database.MigratedDatabase;
import io.festivalplayer.common.job.Dispatch;
import io.festivalplayer.common.job.Dispatches.PerQueue;
import io.festivalplayer.common.job.JobRoom;
import io.festivalplayer.testing.RealRabbit;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.amqp.core.Message;

class BrokerOutageTest {

    @RegisterExtension
    static final RealRabbit rabbit = new RealRabbit();

    @RegisterExtension
    static final MigratedDatabase database = new MigratedDatabase();

    private static QueueRoom room;

    private final JobRoom jobs = new JobRoom(database);

    @BeforeAll
    static void connect_and_lose_the_broker() {
        room = QueueRoom.open(rabbit, database);
        room.queue().publish(new Dispatch(UUID.randomUUID(), 1, true, Optional.empty()));
        rabbit.stop();
    }

    @AfterAll
    static void close() {
        room.close();
    }

    @Test
    void without_a_broker_nothing_is_delivered() {
        assertThatThrownBy(() -> room.queue().publish(new Dispatch(UUID.randomUUID(), 1, true, Optional.empty())))
                .isInstanceOf(Undelivered.class);
    }

    @Test
    void without_a_broker_nothing_is_set_aside() {
        var poison = new Message("no job".getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() -> room.deadLetters().setAside(poison, "no job")).isInstanceOf(Undelivered.class);
    }

    @Test
    void without_a_broker_nobody_says_that_its_queues_are_empty() {
        assertThat(room.queue().isEmpty()).isFalse();
    }

    @Test
    void who_publishes_is_told() {
        var dispatch = jobs.dispatches().take(jobs.queued()).orElseThrow();

        assertThat(room.publisher().publish(dispatch)).isFalse();
    }

    @Test
    void a_job_that_was_not_delivered_is_due_again_after_two_seconds() {
        var job = jobs.queued();
        room.publisher().publish(jobs.dispatches().take(job).orElseThrow());

        database.advance(Duration.ofSeconds(2));

        assertThat(jobs.dispatches().take(job)).isPresent();
    }

    @Test
    void jobs_that_were_not_even_tried_are_due_again_too() {
        jobs.queued();
        jobs.queued();
        jobs.queued();
        room.publisher().publishAll(jobs.dispatches().takeDue(new PerQueue(10, 10)));

        database.advance(Duration.ofSeconds(2));

        assertThat(jobs.dispatches().takeDue(new PerQueue(10, 10))).hasSize(3);
    }

    @Test
    void when_the_broker_is_back_so_is_the_delivery() {
        var job = jobs.queued();
        room.publisher().publish(jobs.dispatches().take(job).orElseThrow());
        database.advance(Duration.ofSeconds(2));

        rabbit.start();
        try {
            assertThat(room.publisher().publish(jobs.dispatches().take(job).orElseThrow()))
                    .isTrue();
        } finally {
            rabbit.stop();
        }
    }
}
