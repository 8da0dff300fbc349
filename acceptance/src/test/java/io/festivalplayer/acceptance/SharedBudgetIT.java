package io.festivalplayer.acceptance;

import static io.festivalplayer.acceptance.system.FestivalSystem.LIMIT;
import static io.festivalplayer.acceptance.system.FestivalSystem.LIMIT_WINDOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.festivalplayer.acceptance.driver.Bill;
import io.festivalplayer.acceptance.driver.Job;
import io.festivalplayer.acceptance.driver.JobOrder;
import io.festivalplayer.acceptance.driver.Listener;
import io.festivalplayer.acceptance.driver.SandboxControl.Call;
import io.festivalplayer.acceptance.system.FestivalSystem;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Three workers and a gateway draw from one budget, and Spotify's own limit is the same. */
class SharedBudgetIT {

    @RegisterExtension
    static final FestivalSystem festival = FestivalSystem.thatIsLimited();

    private static final String WEB_API = "/v1/";

    private final Bill small = Bill.of("power trip 2023");

    @BeforeEach
    void limit() {
        festival.sandbox().limitRate(LIMIT, LIMIT_WINDOW);
    }

    @Test
    void as_many_jobs_as_they_can_take_meet_not_one_429() {
        var before = festival.sandbox().calls(WEB_API).size();
        var listeners =
                IntStream.range(0, 4).mapToObj(_ -> festival.listener("Fan")).toList();
        var jobs = listeners.stream()
                .flatMap(listener -> Stream.of(order(listener, 25), order(listener, 10)))
                .toList();

        var finished = jobs.stream().map(Ordered::awaitFinished).toList();

        var calls = festival.sandbox().calls(WEB_API).stream().skip(before).toList();
        System.out.printf("%d calls, %.0f %% of what the limit allows%n", calls.size(), 100 * share(calls));
        assertThat(finished).extracting(Job::state).containsOnly("succeeded");
        assertThat(calls).extracting(Call::status).doesNotContain(429);
    }

    @Test
    void one_greedy_listener_does_not_eat_what_four_modest_ones_may_use() {
        // They log in while nobody calls: this window is so short that the reserve for people is one call.
        var others =
                IntStream.range(0, 4).mapToObj(_ -> festival.listener("Modest")).toList();
        var greedy = festival.listener("Greedy");
        var many = IntStream.range(0, 4).mapToObj(_ -> order(greedy, 32)).toList();
        await().until(() -> callsOf(greedy) >= 10);
        var before = callsOf(greedy);

        var modest = others.stream().map(listener -> order(listener, 24)).toList();
        modest.forEach(Ordered::awaitFinished);

        var most = modest.stream()
                .mapToLong(order -> callsOf(order.listener()))
                .max()
                .orElseThrow();
        // Its four jobs would get four times as much; what was under way is finished, up to ten calls of each.
        assertThat(callsOf(greedy) - before).isLessThan(3 * most);
        many.forEach(order -> greedy.cancel(order.job()));
    }

    private static long callsOf(Listener listener) {
        return festival.sandbox().calls(WEB_API).stream()
                .filter(call -> listener.name().equals(call.user()))
                .count();
    }

    private record Ordered(Listener listener, Job job) {

        Job awaitFinished() {
            return listener.awaitFinished(job);
        }
    }

    private Ordered order(Listener listener, int strangers) {
        var bill = small.andStrangers(strangers);
        return new Ordered(listener, listener.order(JobOrder.of(bill.name(), bill.text())));
    }

    private static double share(List<Call> calls) {
        var time = Duration.between(calls.getFirst().at(), calls.getLast().at());
        return (double) calls.size() / LIMIT * LIMIT_WINDOW.toMillis() / time.toMillis();
    }
}
