package io.festivalplayer.worker.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.festivalplayer.common.queue.JobMessage;
import io.festivalplayer.worker.intake.MessageReader.Flaw;
import io.festivalplayer.worker.intake.MessageReader.Read;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.amqp.core.Message;

class MessageReaderTest {

    private static final String JOB = "0190163d-8694-739b-aea5-966c26f8ad91";

    private final MessageReader reader = new MessageReader();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"schema\": 1, \"jobId\": \"" + JOB + "\", \"dispatch\": 7}",
                "{\"dispatch\":7,\"jobId\":\"" + JOB + "\",\"schema\":1}",
                "{\"schema\": 1, \"jobId\": \"" + JOB
                        + "\", \"dispatch\": 7, \"priority\": {\"of\": \"a later release\"}}"
            })
    void a_job_message_is_read_whatever_else_it_says(String body) {
        assertThat(read(body)).isEqualTo(new Read.Job(new JobMessage(1, UUID.fromString(JOB), 7)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "null",
                "[]",
                "{}",
                "7",
                "\"text\"",
                "no JSON",
                "<job/>",
                "{\"schema\": 1",
                "{\"schema\": 1, \"jobId\": \"" + JOB + "\"}",
                "{\"schema\": 1, \"dispatch\": 7}",
                "{\"schema\": 1, \"jobId\": null, \"dispatch\": 7}",
                "{\"schema\": 1, \"jobId\": \"no id\", \"dispatch\": 7}",
                "{\"schema\": 1, \"jobId\": \"" + JOB + "\", \"dispatch\": null}",
                "{\"schema\": 1, \"jobId\": \"" + JOB + "\", \"dispatch\": \"many\"}",
                "{\"schema\": 1, \"jobId\": \"" + JOB + "\", \"dispatch\": 99999999999}",
                "{\"schema\": null, \"jobId\": \"" + JOB + "\", \"dispatch\": 7}",
                "{\"schema\": 2, \"jobId\": \"" + JOB + "\", \"dispatch\": 7}",
                "{\"jobId\": \"" + JOB + "\", \"dispatch\": 7}"
            })
    void everything_else_is_poison(String body) {
        assertThat(read(body)).isInstanceOf(Read.Poison.class);
    }

    @Test
    void bytes_that_are_no_text_are_poison() {
        assertThat(reader.read(new Message(new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1})))
                .isInstanceOf(Read.Poison.class);
    }

    @Test
    void a_message_that_is_too_long_is_poison_though_it_be_a_job_message() {
        var padded = "{\"schema\": 1, \"jobId\": \"" + JOB + "\", \"dispatch\": 7" + " ".repeat(4096) + "}";

        assertThat(read(padded)).isEqualTo(new Read.Poison(Flaw.TOO_BIG, "longer than 4096 bytes"));
    }

    @Test
    void a_message_of_another_release_says_which() {
        assertThat(read("{\"schema\": 2, \"jobId\": \"" + JOB + "\", \"dispatch\": 7}"))
                .isEqualTo(new Read.Poison(Flaw.UNKNOWN_SCHEMA, "schema 2 instead of 1"));
    }

    @Test
    void the_reason_does_not_repeat_what_the_message_said() {
        assertThat(read("\"a secret\"").toString()).doesNotContain("a secret");
    }

    private Read read(String body) {
        return reader.read(new Message(body.getBytes(StandardCharsets.UTF_8)));
    }
}
