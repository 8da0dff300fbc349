package io.festivalplayer.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.festivalplayer.acceptance.driver.Bill;
import io.festivalplayer.acceptance.driver.JobMessages;
import io.festivalplayer.acceptance.driver.JobOrder;
import io.festivalplayer.acceptance.system.FestivalSystem;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The command line of the worker's jar, beside a system that runs. */
class OpsIT {

    @RegisterExtension
    static final FestivalSystem festival = FestivalSystem.shared();

    @Test
    void the_shipped_jar_shows_a_job_with_its_history() {
        var listener = festival.listener("Ada");
        var job = listener.awaitFinished(listener.order(
                JobOrder.of("looked at", Bill.of("power trip 2023").text())));

        var answer = festival.operate("jobs", "show", job.id());

        assertThat(answer.exitCode()).isZero();
        assertThat(answer.output()).contains(job.id(), "matching", "building", "succeeded");
    }

    @Test
    void the_shipped_jar_shows_and_drops_a_dead_letter() {
        new JobMessages(festival.rabbit().uri()).publish(JobMessages.QUEUES.getFirst(), List.of("no job at all"));

        await().atMost(Duration.ofMinutes(1))
                .until(() -> festival.operate("dead-letters").output().contains("not the JSON of a job message"));
        assertThat(festival.operate("dead-letters", "drop", "--all").exitCode()).isZero();

        assertThat(festival.operate("dead-letters").output()).contains("There are no dead letters.");
    }

    @Test
    void the_shipped_jar_says_how_it_is_used() {
        var answer = festival.operate();

        assertThat(answer.exitCode()).isEqualTo(2);
        assertThat(answer.output()).contains("Usage: ops", "dead-letters", "jobs");
    }
}
