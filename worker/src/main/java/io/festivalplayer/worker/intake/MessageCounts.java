package io.festivalplayer.worker.intake;

import io.festivalplayer.common.job.StaleMessages;
import io.festivalplayer.common.metrics.Metric;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Counts the messages that brought no work, by the reason. */
@Component
class MessageCounts {

    private final MeterRegistry meters;

    MessageCounts(MeterRegistry meters) {
        this.meters = meters;
        // From nought on, so that the first one is seen as a growth.
        Stream.of(MessageReader.Flaw.values()).forEach(flaw -> counter(Metric.DEAD_LETTERED, flaw));
        Stream.of(StaleMessages.Why.values()).forEach(why -> counter(Metric.DROPPED, why));
    }

    /** It was no job message, and lies with the dead letters. */
    void deadLettered(MessageReader.Flaw flaw) {
        counter(Metric.DEAD_LETTERED, flaw).increment();
    }

    /** It was a job message that no longer counted. Some of these are normal. */
    void dropped(StaleMessages.Why why) {
        counter(Metric.DROPPED, why).increment();
    }

    private Counter counter(Metric metric, Enum<?> reason) {
        return metric.counter("reason", reason.name().toLowerCase(Locale.ROOT)).register(meters);
    }
}
