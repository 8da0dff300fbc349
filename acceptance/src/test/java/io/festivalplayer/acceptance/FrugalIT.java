package io.festivalplayer.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.festivalplayer.acceptance.driver.Bill;
import io.festivalplayer.acceptance.driver.Job;
import io.festivalplayer.acceptance.driver.JobOrder;
import io.festivalplayer.acceptance.driver.Listener;
import io.festivalplayer.acceptance.driver.SandboxControl.Call;
import io.festivalplayer.acceptance.system.FestivalSystem;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Nothing is asked twice, whoever asks. */
class FrugalIT {

    @RegisterExtension
    static final FestivalSystem festival = FestivalSystem.shared();

    private final Bill bill = Bill.of("power trip 2023").andStrangers(25);

    @Test
    void what_was_asked_for_one_listener_is_known_to_the_next() {
        order(festival.listener("First"));
        var second = festival.listener("Second");

        var job = order(second);

        assertThat(job.state()).isEqualTo("succeeded");
        assertThat(searchesOf(second)).isEmpty();
        assertThat(callsOf(second))
                .extracting(Call::method, Call::path)
                .as("login, create, write, look")
                .hasSize(4);
    }

    @Test
    void who_orders_the_same_at_once_asks_each_act_once_together_over_all_workers() {
        var listeners = IntStream.range(0, 4)
                .mapToObj(_ -> festival.listener("At once"))
                .toList();

        var begun = listeners.stream().map(this::begin).toList();
        var finished = begun.stream().map(Begun::awaitFinished).toList();

        assertThat(listeners.stream().flatMap(listener -> searchesOf(listener).stream()))
                .extracting(Call::query)
                .doesNotHaveDuplicates()
                .as("one for each act, and one more for each that is not there")
                .hasSize(finished.getFirst().acts().size()
                        + finished.getFirst().summary().notFound());
    }

    @Test
    void an_act_that_is_billed_twice_is_asked_once() {
        var listener = festival.listener("Twice");

        var text = "Sigur Rós\nBjörk\nSIGUR ROS";
        listener.awaitFinished(listener.order(JobOrder.of("billed twice", text)));

        assertThat(searchesOf(listener)).hasSize(2);
    }

    private record Begun(Listener listener, Job job) {

        Job awaitFinished() {
            return listener.awaitFinished(job);
        }
    }

    private Begun begin(Listener listener) {
        return new Begun(listener, listener.order(JobOrder.of(bill.name(), bill.text())));
    }

    private Job order(Listener listener) {
        return begin(listener).awaitFinished();
    }

    private static List<Call> searchesOf(Listener listener) {
        return callsOf(listener).stream()
                .filter(call -> call.path().equals("/v1/search"))
                .toList();
    }

    private static List<Call> callsOf(Listener listener) {
        return festival.sandbox().calls("/v1/").stream()
                .filter(call -> listener.name().equals(call.user()))
                .toList();
    }
}
