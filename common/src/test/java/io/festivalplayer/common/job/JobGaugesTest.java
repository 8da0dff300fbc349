package io.festivalplayer.common.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.festivalplayer.common.database.MigratedDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What every process says of the jobs in the database. */
class JobGaugesTest {

    @RegisterExtension
    static final MigratedDatabase database = new MigratedDatabase();

    private final JobRoom room = new JobRoom(database);

    @BeforeEach
    void withoutJobs() {
        database.sql().sql("truncate account cascade").update();
    }

    @Test
    void jobs_are_counted_by_where_they_stand() {
        room.queued();
        room.queued();
        room.claimed(room.queued());
        room.put(room.queued(), "state = 'review'");
        room.put(room.queued(), "state = 'succeeded', undo = 'pending'");
        room.put(room.queued(), "state = 'succeeded'");

        assertThat(gauge("festival.jobs", "state", "queued")).isEqualTo(2);
        assertThat(gauge("festival.jobs", "state", "matching")).isEqualTo(1);
        assertThat(gauge("festival.jobs", "state", "review")).isEqualTo(1);
        assertThat(gauge("festival.jobs", "state", "building")).isZero();
        assertThat(gauge("festival.jobs", "state", "follow_up")).isEqualTo(1);
        assertThat(gauge("festival.jobs.running")).isEqualTo(1);
    }

    @Test
    void what_lies_in_the_queue_grows_old_there() {
        room.put(
                room.queued(),
                "created_at = festival_now() - interval '1 hour', available_at = festival_now() - interval '10 minutes'");

        assertThat(gauge("festival.jobs.queue.age.seconds")).isBetween(600.0, 660.0);
        assertThat(gauge("festival.dispatch.due")).isEqualTo(1);
        assertThat(gauge("festival.dispatch.lag.seconds")).isBetween(600.0, 660.0);
        assertThat(gauge("festival.jobs.oldest.seconds", "state", "queued")).isBetween(3600.0, 3660.0);
    }

    @Test
    void what_is_on_its_way_is_not_due() {
        room.dispatches().take(room.queued()).orElseThrow();

        assertThat(gauge("festival.dispatch.due")).isZero();
        assertThat(gauge("festival.dispatch.lag.seconds")).isZero();
    }

    @Test
    void what_waits_for_spotify_is_neither_due_nor_old() {
        var job = room.queued();
        room.runs().park(room.claimed(job), WaitReason.QUOTA, Duration.ofHours(9));

        assertThat(gauge("festival.jobs.waiting", "reason", "quota")).isEqualTo(1);
        assertThat(gauge("festival.jobs.waiting", "reason", "rate_limit")).isZero();
        assertThat(gauge("festival.dispatch.due")).isZero();
        assertThat(gauge("festival.jobs.queue.age.seconds")).isZero();
    }

    @Test
    void a_job_whose_worker_died_is_abandoned_until_it_is_sent_again() {
        var job = room.queued();
        room.claimed(job);
        room.put(job, "lease_until = festival_now() - interval '1 second'");
        assertThat(gauge("festival.jobs.abandoned")).isEqualTo(1);

        room.dispatches().take(job).orElseThrow();

        assertThat(gauge("festival.jobs.abandoned")).isZero();
        assertThat(room.meters().get("festival.jobs.lease.takeovers").counter().count())
                .isEqualTo(1);
    }

    @Test
    void a_lease_that_was_given_back_is_not_taken_over() {
        var job = room.queued();
        room.runs().giveBack(room.claimed(job));

        room.claimed(job);

        assertThat(room.meters().get("festival.jobs.lease.takeovers").counter().count())
                .isZero();
    }

    private double gauge(String name, String... tags) {
        MeterRegistry seen = new SimpleMeterRegistry();
        new JobGauges(new Workloads(database.sql())).bindTo(seen);
        return seen.get(name).tags(tags).gauge().value();
    }
}
