package io.festivalplayer.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.festivalplayer.acceptance.driver.Bill;
import io.festivalplayer.acceptance.driver.Job;
import io.festivalplayer.acceptance.driver.JobOrder;
import io.festivalplayer.acceptance.system.FestivalSystem;
import io.festivalplayer.acceptance.system.Part;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A job that ends each worker that takes it, before it gets anywhere. */
class CrashingJobIT {

    @RegisterExtension
    static final FestivalSystem festival = FestivalSystem.toOperate();

    private static final int ATTEMPTS = 5;

    @AfterEach
    void all_is_as_it_was() {
        festival.workers().forEach(worker -> worker.wires().heal());
        festival.workers().forEach(Part::awaitReady);
    }

    @Test
    void it_fails_after_five_times_and_its_neighbours_are_done() {
        var listener = festival.listener("Ada");
        festival.workers().forEach(worker -> worker.wires().spotify().hold());
        // Nobody else asks about these: an act that is known is a save point without a call.
        var crashing = listener.order(JobOrder.of("crashes", "Crash Test One\nCrash Test Two"));

        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            awaitClaim(crashing, attempt);
            festival.workers().forEach(Part::kill);
            set(crashing, "lease_until = null, available_at = festival_now() + interval '1 hour'");
            festival.workers().forEach(worker -> worker.wires().heal());
            festival.workers().forEach(Part::start);
            var neighbour = listener.order(JobOrder.of(
                    "neighbour " + attempt, Bill.of("power trip 2023").text()));
            assertThat(listener.awaitFinished(neighbour).state()).isEqualTo("succeeded");
            festival.workers().forEach(worker -> worker.wires().spotify().hold());
            set(crashing, "available_at = festival_now(), redispatch_at = null");
        }

        var end = listener.awaitUntil(crashing, "finished", Job::isFinished);
        assertThat(end.state()).isEqualTo("failed");
        assertThat(end.failure().code()).isEqualTo("worker_crashed");
        assertThat(end.failure().retryable()).isTrue();
    }

    private static void awaitClaim(Job job, int attempt) {
        await("attempt " + attempt)
                .atMost(Duration.ofMinutes(2))
                .until(() -> festival.jobs()
                                .number("select count(*) from job where id = '%s' and attempts = %d"
                                        .formatted(job.id(), attempt))
                        == 1);
    }

    private static void set(Job job, String assignments) {
        festival.jobs().execute("update job set " + assignments + " where id = '" + job.id() + "'");
    }
}
