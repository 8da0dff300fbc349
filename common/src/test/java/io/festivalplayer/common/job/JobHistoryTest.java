package io.festivalplayer.common.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.festivalplayer.common.database.MigratedDatabase;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.UncategorizedSQLException;

class JobHistoryTest {

    @RegisterExtension
    static final MigratedDatabase database = new MigratedDatabase();

    private final JobRoom room = new JobRoom(database);

    @Test
    void the_database_allows_the_moves_of_the_state_machine_and_no_others() {
        var legal = Arrays.stream(JobState.values())
                .flatMap(from -> Arrays.stream(JobState.values())
                        .filter(from::canBecome)
                        .map(to -> from.code() + " " + to.code()))
                .toList();

        assertThat(database.sql()
                        .sql("select from_state || ' ' || to_state from job_move")
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrderElementsOf(legal);
    }

    @Test
    void the_database_refuses_an_illegal_move_whoever_writes_it() {
        var job = room.queued();

        assertThatThrownBy(() -> database.sql()
                        .sql("update job set state = 'succeeded' where id = :id")
                        .param("id", job)
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("cannot move from queued to succeeded");
    }

    @Test
    void a_job_that_succeeded_tells_how_it_got_there_and_who_moved_it() {
        var job = room.queued();
        room.runs().succeed(room.buildingJob(job, "t1"));

        assertThat(room.store().events(job))
                .extracting(
                        event -> event.from().orElse(null),
                        JobEvent::to,
                        event -> event.by().split(" ")[0])
                .containsExactly(
                        tuple(null, JobState.QUEUED, "listener"),
                        tuple(JobState.QUEUED, JobState.MATCHING, "worker"),
                        tuple(JobState.MATCHING, JobState.BUILDING, "worker"),
                        tuple(JobState.BUILDING, JobState.SUCCEEDED, "worker"));
    }

    @Test
    void each_wait_is_one_line_with_its_reason() {
        var job = room.queued();
        parkOnce(job);
        parkOnce(job);

        assertThat(room.store().events(job))
                .filteredOn(event -> event.reason().equals(Optional.of("quota")))
                .extracting(JobEvent::from, JobEvent::to)
                .containsExactly(
                        tuple(Optional.of(JobState.MATCHING), JobState.MATCHING),
                        tuple(Optional.of(JobState.MATCHING), JobState.MATCHING));
    }

    @Test
    void a_failed_job_tells_the_failures_code() {
        var job = room.queued();

        room.runs().fail(room.claimed(job), Failure.NOTHING_FOUND);

        assertThat(room.store().events(job).getLast().reason()).contains("nothing_found");
    }

    @Test
    void a_login_that_lets_a_job_go_on_is_told_apart_from_its_listener() {
        var job = room.queued();
        room.runs().fail(room.claimed(job), Failure.RECONNECT_SPOTIFY);

        room.control().retryAfterLogin(room.ownerOf(job));

        assertThat(room.store().events(job).getLast().by()).isEqualTo("login");
    }

    @Test
    void a_run_that_broke_off_while_building_is_told() {
        var job = room.queued();
        var lease = room.building(job, "t1");
        room.steps().creating(lease);
        database.advance(JobRoom.LEASE.plusSeconds(1));

        room.claimed(job);

        assertThat(room.store().events(job).getLast().reason()).contains("run_broke_off");
    }

    @Test
    void nobody_rewrites_history() {
        room.queued();

        assertThatThrownBy(() ->
                        database.sql().sql("update job_event set by = 'nobody'").update())
                .isInstanceOf(UncategorizedSQLException.class)
                .hasMessageContaining("only added to");
    }

    @Test
    void the_history_goes_with_its_job() {
        var job = room.queued();

        database.sql().sql("delete from job where id = :id").param("id", job).update();

        assertThat(room.store().events(job)).isEmpty();
    }

    private void parkOnce(UUID job) {
        room.runs().park(room.claimed(job), WaitReason.QUOTA, Duration.ofHours(1));
        database.advance(Duration.ofHours(2));
    }
}
