package io.festivalplayer.common.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.observation.transport.ReceiverContext;
import io.micrometer.observation.transport.SenderContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TracesTest {

    private static final String PLACE = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

    private final ObservationRegistry observations = ObservationRegistry.create();
    private final Traces traces = new Traces(observations);
    private final List<String> done = new ArrayList<>();

    @Test
    void without_traces_there_is_no_place_and_work_is_done_all_the_same() {
        traces.goOn(traces.place(), () -> done.add("this"));

        assertThat(traces.place()).isEmpty();
        assertThat(done).containsExactly("this");
    }

    @Test
    void a_place_is_what_a_tracer_sends_along() {
        observations.observationConfig().observationHandler(new Tracer());

        assertThat(traces.place()).contains(PLACE);
    }

    @Test
    void work_is_done_within_the_trace_in_which_it_was_left() {
        observations.observationConfig().observationHandler(new Tracer());

        traces.goOn(Optional.of(PLACE), () -> done.add("this"));

        assertThat(done).containsExactly("in " + PLACE, "this", "out");
    }

    @Test
    void work_without_a_place_belongs_to_nobody_elses_trace() {
        observations.observationConfig().observationHandler(new Tracer());

        traces.goOn(Optional.empty(), () -> done.add("this"));

        assertThat(done).containsExactly("this");
    }

    /** Sends one place along, and notes which one comes in. */
    private final class Tracer implements ObservationHandler<Observation.Context> {

        @Override
        public boolean supportsContext(Observation.Context context) {
            return true;
        }

        @Override
        public void onStart(Observation.Context context) {
            if (context instanceof SenderContext<?> leaving) {
                send(leaving);
            } else if (context instanceof ReceiverContext<?> taking) {
                done.add("in " + read(taking));
            }
        }

        @Override
        public void onStop(Observation.Context context) {
            if (context instanceof ReceiverContext<?>) {
                done.add("out");
            }
        }

        private static <C> void send(SenderContext<C> leaving) {
            leaving.getSetter().set(leaving.getCarrier(), "traceparent", PLACE);
        }

        private static <C> String read(ReceiverContext<C> taking) {
            return String.valueOf(taking.getGetter().get(taking.getCarrier(), "traceparent"));
        }
    }
}
