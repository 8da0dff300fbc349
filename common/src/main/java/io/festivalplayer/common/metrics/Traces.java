package io.festivalplayer.common.metrics;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.observation.transport.Kind;
import io.micrometer.observation.transport.ReceiverContext;
import io.micrometer.observation.transport.SenderContext;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Lets a trace go on where nobody calls anybody: what is stored now is taken up later, by any process. A place in a
 * trace is a {@code traceparent} (W3C Trace Context, 3.2). While no traces are made it does nothing. Safe for use by
 * many threads.
 */
public final class Traces {

    private static final String PLACE = "traceparent";

    private final ObservationRegistry observations;

    /**
     * Those that a process makes.
     *
     * @param observations what is traced in it
     */
    public Traces(ObservationRegistry observations) {
        this.observations = observations;
    }

    /**
     * Where this thread is in its trace.
     *
     * @return to be stored with the work that is left for later; empty while no traces are made
     */
    public Optional<String> place() {
        var headers = new HashMap<String, String>();
        var leaving = new SenderContext<Map<String, String>>((_, key, value) -> headers.put(key, value), Kind.PRODUCER);
        leaving.setCarrier(headers);
        Observation.start("work.left", () -> leaving, observations).stop();
        return Optional.ofNullable(headers.get(PLACE));
    }

    /**
     * Does work as a part of the trace in which it was left.
     *
     * @param place where that was; empty for work that belongs to whatever this thread does
     * @param work the work
     */
    public void goOn(Optional<String> place, Runnable work) {
        place.ifPresentOrElse(
                left -> {
                    var headers = Map.of(PLACE, left);
                    var taking = new ReceiverContext<Map<String, String>>((_, key) -> headers.get(key), Kind.CONSUMER);
                    taking.setCarrier(headers);
                    Observation.createNotStarted("work.taken.up", () -> taking, observations)
                            .observe(work);
                },
                work);
    }
}
