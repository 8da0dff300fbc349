package io.festivalplayer.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.festivalplayer.acceptance.driver.Bill;
import io.festivalplayer.acceptance.driver.Job;
import io.festivalplayer.acceptance.driver.JobOrder;
import io.festivalplayer.acceptance.driver.Listener;
import io.festivalplayer.acceptance.driver.SandboxControl.Playlist;
import io.festivalplayer.acceptance.system.FestivalSystem;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ManyListenersIT {

    @RegisterExtension
    static final FestivalSystem festival = FestivalSystem.shared();

    @Test
    void twenty_jobs_of_five_listeners_at_once_become_twenty_playlists_each_in_its_own_account() throws Exception {
        var bills = Bill.all().limit(4).toList();
        var listeners = IntStream.range(0, 5)
                .mapToObj(number -> festival.listener("Fan"))
                .toList();

        var orders = listeners.stream()
                .flatMap(listener -> bills.stream().map(bill -> order(listener, bill)))
                .toList();
        var finished = atOnce(orders);

        assertThat(finished).hasSize(20).extracting(Job::state).containsOnly("succeeded");
        for (var listener : listeners) {
            assertThat(festival.sandbox().playlistsOf(listener))
                    .extracting(Playlist::name)
                    .containsExactlyInAnyOrderElementsOf(
                            bills.stream().map(Bill::name).toList());
        }
        assertThat(finished).extracting(job -> job.playlist().id()).doesNotHaveDuplicates();
    }

    @Test
    void who_logs_in_last_is_not_everybody() throws Exception {
        var early = festival.browser();
        var late = festival.browser();
        var earlyName = "Early " + UUID.randomUUID();
        var lateName = "Late " + UUID.randomUUID();
        var earlyConsent = early.beginLogIn();
        var lateConsent = late.beginLogIn();
        early.finishLogIn(earlyConsent, earlyName);
        late.finishLogIn(lateConsent, lateName);
        var first = new Listener(earlyName, early);
        var last = new Listener(lateName, late);

        var finished = atOnce(List.of(order(first, "of the first"), order(last, "of the last")));

        assertThat(finished).extracting(Job::state).containsOnly("succeeded");
        assertThat(festival.sandbox().playlistsOf(first))
                .extracting(Playlist::name)
                .containsExactly("of the first");
        assertThat(festival.sandbox().playlistsOf(last))
                .extracting(Playlist::name)
                .containsExactly("of the last");
    }

    private static Callable<Job> order(Listener listener, String name) {
        return order(listener, new Bill(name, Bill.of("power trip 2023").text()));
    }

    private static Callable<Job> order(Listener listener, Bill bill) {
        return () -> listener.awaitFinished(listener.order(JobOrder.of(bill.name(), bill.text())));
    }

    private static List<Job> atOnce(List<Callable<Job>> orders) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return threads.invokeAll(orders).stream().map(Future::resultNow).toList();
        }
    }
}
