package io.festivalplayer.common.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.festivalplayer.common.database.MigratedDatabase;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a run is told that it made of its job. */
class JobMovesTest {

    @RegisterExtension
    static final MigratedDatabase database = new MigratedDatabase();

    private final JobRoom room = new JobRoom(database);

    @Test
    void a_run_made_the_moves_since_its_claim() {
        var claim = claim(room.queued());
        var lease = claim.job().lease();
        room.runs().fail(lease, Failure.NOT_YOURS);

        var moves = room.moves().of(lease, claim.lastEvent());

        assertThat(moves).extracting(JobMove::from).containsExactly(JobState.QUEUED, JobState.MATCHING);
        assertThat(moves).extracting(JobMove::to).containsExactly(JobState.MATCHING, JobState.FAILED);
        assertThat(moves.getLast().failure()).contains("not_yours");
    }

    @Test
    void a_later_run_does_not_count_the_moves_of_an_earlier_one() {
        var job = room.queued();
        room.runs().giveBack(claim(job).job().lease());

        var later = claim(job);
        room.runs().fail(later.job().lease(), Failure.NOT_YOURS);

        assertThat(room.moves().of(later.job().lease(), later.lastEvent()))
                .extracting(JobMove::to)
                .containsExactly(JobState.FAILED);
    }

    @Test
    void what_others_did_is_not_the_runs_doing() {
        var job = room.queued();
        var claim = claim(job);
        room.control().cancel(room.ownerOf(job), job, false);

        assertThat(room.moves().of(claim.job().lease(), claim.lastEvent()))
                .extracting(JobMove::to)
                .containsExactly(JobState.MATCHING);
    }

    @Test
    void the_time_in_a_state_is_that_since_the_move_to_it() {
        var job = room.queued();
        database.sql().sql("alter table job_event disable trigger user").update();
        database.sql()
                .sql("update job_event set at = at - interval '1 hour' where job_id = :id")
                .param("id", job)
                .update();
        database.sql().sql("alter table job_event enable trigger user").update();

        var claim = claim(job);

        var move = room.moves().of(claim.job().lease(), claim.lastEvent()).getFirst();
        assertThat(move.stayed()).isBetween(Duration.ofHours(1), Duration.ofMinutes(61));
        assertThat(move.sinceOrder()).isEqualTo(move.stayed());
    }

    private Claim.Ours claim(UUID job) {
        var number = room.dispatches().take(job).orElseThrow().number();
        return (Claim.Ours) room.claims().claim(job, number, "worker-" + JobRoom.newId(), JobRoom.LEASE);
    }
}
