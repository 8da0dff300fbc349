package io.festivalplayer.worker.intake;

import io.festivalplayer.common.job.StaleMessages;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Counts the messages that brought no work, by the reason. */
@Component
class MessageCounts {

    private final MeterRegistry meters;

    MessageCounts(MeterRegistry meters) {
        this.meters = meters;
    }

    /** It was no job message, and lies with the dead letters. */
    void deadLettered(MessageReader.Flaw flaw) {
        count("festival.messages.dead_lettered", flaw);
    }

    /** It was a job message that no longer counted. Some of these are normal. */
    void dropped(StaleMessages.Why why) {
        count("festival.messages.dropped", why);
    }

    private void count(String name, Enum<?> reason) {
        meters.counter(name, "reason", reason.name().toLowerCase(Locale.ROOT)).increment();
    }
}
