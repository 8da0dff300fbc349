package io.festivalplayer.worker.intake;

import io.festivalplayer.common.queue.JobMessage;
import org.springframework.amqp.core.Message;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Tells job messages from everything else that may be in a queue. Fields it does not know are left alone. */
@Component
class MessageReader {

    private static final int SIZE_LIMIT = 4096;

    private final JsonMapper json = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .build();

    /** What a message is. */
    sealed interface Read {
        /** A job to look at. */
        record Job(JobMessage message) implements Read {}

        /** No job message; the reason is for the person who finds it. */
        record Poison(Flaw flaw, String reason) implements Read {}
    }

    /** The kinds of poison, for who counts them. */
    enum Flaw {
        TOO_BIG,
        UNKNOWN_SCHEMA,
        UNREADABLE
    }

    Read read(Message message) {
        if (message.getBody().length > SIZE_LIMIT) {
            return new Read.Poison(Flaw.TOO_BIG, "longer than " + SIZE_LIMIT + " bytes");
        }
        try {
            var job = json.readValue(message.getBody(), JobMessage.class);
            return job.schema() == JobMessage.SCHEMA
                    ? new Read.Job(job)
                    : new Read.Poison(
                            Flaw.UNKNOWN_SCHEMA, "schema " + job.schema() + " instead of " + JobMessage.SCHEMA);
        } catch (JacksonException | NullPointerException e) {
            return new Read.Poison(Flaw.UNREADABLE, "not the JSON of a job message");
        }
    }
}
