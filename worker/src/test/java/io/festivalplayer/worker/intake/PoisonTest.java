package io.festivalplayer.worker.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import io.festivalplayer.common.queue.DeadLetter;
import io.festivalplayer.common.queue.DeadLetters;
import io.festivalplayer.common.queue.Topology;
import io.festivalplayer.worker.running.RunningWorker;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.amqp.core.Message;
import org.springframework.amqp.rabbit.core.RabbitTemplate;

/** What a worker does with messages that bring no work. */
class PoisonTest {

    @RegisterExtension
    static final RunningWorker worker = new RunningWorker();

    private static final String JOB = "0190163d-8694-739b-aea5-966c26f8ad91";

    private final DeadLetters deadLetters = worker.part(DeadLetters.class);

    @BeforeEach
    void nothing_is_set_aside() {
        deadLetters.drop(_ -> true);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "no job        | unreadable     | not the JSON of a job message",
                "{'schema': 9, 'jobId': '" + JOB + "', 'dispatch': 1} | unknown_schema | schema 9 instead of 1"
            })
    void a_message_that_is_no_job_message_is_set_aside_with_the_reason_and_counted(
            String text, String flaw, String reason) {
        var before = counted("festival.messages.dead_lettered", flaw);

        send(text.replace('\'', '"'));

        await().until(() -> !deadLetters.list(10).isEmpty());
        assertThat(deadLetters.list(10))
                .extracting(DeadLetter::queue, DeadLetter::reason)
                .containsExactly(tuple(Topology.FIRST, reason));
        assertThat(counted("festival.messages.dead_lettered", flaw)).isEqualTo(before + 1);
    }

    @Test
    void a_message_that_is_too_long_is_set_aside_as_it_came() {
        send("x".repeat(100_000));

        await().until(() -> !deadLetters.list(10).isEmpty());
        assertThat(deadLetters.list(10)).extracting(DeadLetter::size).containsExactly(100_000);
        assertThat(counted("festival.messages.dead_lettered", "too_big")).isEqualTo(1);
    }

    @Test
    void a_message_for_a_job_that_was_deleted_is_no_poison() {
        var before = counted("festival.messages.dropped", "gone");

        send("{\"schema\": 1, \"jobId\": \"%s\", \"dispatch\": 1}".formatted(UUID.randomUUID()));

        await().until(() -> counted("festival.messages.dropped", "gone") == before + 1);
        assertThat(deadLetters.list(10)).isEmpty();
    }

    private static void send(String text) {
        worker.part(RabbitTemplate.class).send("", Topology.FIRST, new Message(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static double counted(String name, String reason) {
        return worker.part(MeterRegistry.class).find(name).tag("reason", reason).counters().stream()
                .mapToDouble(Counter::count)
                .sum();
    }
}
