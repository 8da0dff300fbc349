package io.festivalplayer.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.festivalplayer.acceptance.driver.Bill;
import io.festivalplayer.acceptance.driver.JobOrder;
import io.festivalplayer.acceptance.system.FestivalSystem;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class BrokerOutageIT {

    @RegisterExtension
    static final FestivalSystem festival = FestivalSystem.shared();

    private final Bill bill = Bill.of("power trip 2023");

    @Test
    void a_job_ordered_while_the_broker_is_down_is_accepted_at_once_and_done_when_it_is_back() {
        var listener = festival.listener("Ada");
        festival.rabbit().stop();
        var before = Instant.now();

        var job = listener.order(JobOrder.of("ordered in the dark", bill.text()));

        assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(2));
        festival.rabbit().start();
        assertThat(listener.awaitFinished(job).state()).isEqualTo("succeeded");
        assertThat(festival.sandbox().playlistsOf(listener)).hasSize(1);
    }

    @Test
    void a_job_that_runs_while_the_broker_goes_away_is_done_when_it_is_back() {
        var listener = festival.listener("Ada");
        festival.sandbox().set(Map.of("latencyMs", 100));
        var bigBill = Bill.of("bonnaroo 2008");
        var job = listener.order(JobOrder.of("interrupted", bigBill.text()));
        listener.awaitUntil(job, "under way", seen -> seen.progress().done() > 0);

        festival.rabbit().stop();
        festival.rabbit().start();

        assertThat(listener.awaitFinished(job).state()).isEqualTo("succeeded");
        assertThat(festival.sandbox().playlistsOf(listener)).hasSize(1);
    }
}
