package io.festivalplayer.common.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.festivalplayer.common.database.MigratedDatabase;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class OperationsTest {

    @RegisterExtension
    static final MigratedDatabase database = new MigratedDatabase();

    private final JobRoom room = new JobRoom(database);
    private final Operations operations = new Operations(database.sql());

    @Test
    void jobs_are_listed_by_state_the_oldest_first() {
        var first = room.queued();
        var second = room.queued();
        room.claimed(room.queued());

        assertThat(operations.list(Optional.of(JobState.QUEUED), 10))
                .extracting(Operations.Line::id)
                .containsExactly(first, second);
    }

    @Test
    void a_job_that_runs_shows_how_long_its_worker_still_holds_it() {
        var job = room.queued();
        room.claimed(job);

        assertThat(operations.find(job).orElseThrow().leaseLeft())
                .hasValueSatisfying(left -> assertThat(left).isBetween(Duration.ofSeconds(1), JobRoom.LEASE));
    }

    @Test
    void a_job_that_is_due_for_long_and_that_nobody_runs_is_stuck() {
        var stuck = room.queued();
        var parked = room.queued();
        operations.park(parked, Duration.ofHours(1));
        database.advance(Duration.ofMinutes(6));
        room.queued();

        assertThat(operations.stuck(10)).extracting(Operations.Line::id).containsExactly(stuck);
    }

    @Test
    void a_parked_job_is_not_due_before_its_time_and_says_so() {
        var job = room.queued();

        assertThat(operations.park(job, Duration.ofHours(1))).isTrue();

        assertThat(room.dispatches().take(job)).isEmpty();
        assertThat(operations.find(job).orElseThrow().waitsUntil()).isPresent();
        database.advance(Duration.ofHours(1));
        assertThat(room.dispatches().take(job)).isPresent();
    }

    @Test
    void a_released_job_is_due_at_once() {
        var job = room.queued();
        room.runs().park(room.claimed(job), WaitReason.QUOTA, Duration.ofHours(9));

        assertThat(operations.release(job)).isTrue();

        assertThat(room.dispatches().take(job)).isPresent();
        assertThat(operations.find(job).orElseThrow().waitsUntil()).isEmpty();
    }

    @Test
    void a_job_whose_message_is_on_its_way_is_sent_again_when_it_is_released() {
        var job = room.queued();
        room.dispatches().take(job);

        operations.release(job);

        assertThat(room.dispatches().take(job)).isPresent();
    }

    @Test
    void what_the_operator_did_is_in_the_history() {
        var job = room.queued();

        operations.park(job, Duration.ofHours(1));
        operations.release(job);

        assertThat(operations.history(job))
                .filteredOn(event -> event.by().equals("operator"))
                .extracting(event -> event.reason().orElse(""))
                .containsSubsequence("parked", "released");
    }

    @Test
    void a_job_that_has_ended_cannot_be_moved() {
        var job = room.queued();
        room.runs().fail(room.claimed(job), Failure.NOTHING_FOUND);

        assertThat(operations.park(job, Duration.ofHours(1))).isFalse();
        assertThat(operations.release(job)).isFalse();
    }

    @Test
    void a_job_that_is_not_there_cannot_be_moved() {
        assertThat(operations.release(UUID.randomUUID())).isFalse();
    }
}
