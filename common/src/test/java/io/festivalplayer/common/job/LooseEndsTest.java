package io.festivalplayer.common.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.festivalplayer.common.database.MigratedDatabase;
import io.festivalplayer.common.job.ClaimedJob.Task;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class LooseEndsTest {

    @RegisterExtension
    static final MigratedDatabase database = new MigratedDatabase();

    private final JobRoom room = new JobRoom(database);
    private UUID job;

    @BeforeEach
    void enter() {
        job = room.queued();
    }

    @Test
    void a_run_that_gave_its_job_back_leaves_none() {
        var lease = room.building(job, "t1");
        room.steps().creating(lease);
        room.runs().giveBack(lease);

        assertThat(room.claimedJob(job).looseEnds()).isZero();
    }

    @Test
    void a_run_that_broke_off_while_a_playlist_may_exist_leaves_one() {
        room.steps().creating(room.building(job, "t1"));
        database.advance(JobRoom.LEASE.plusSeconds(1));

        assertThat(room.claimedJob(job).looseEnds()).isEqualTo(1);
    }

    @Test
    void a_run_that_broke_off_before_any_write_leaves_none() {
        room.building(job, "t1");
        database.advance(JobRoom.LEASE.plusSeconds(1));

        assertThat(room.claimedJob(job).looseEnds()).isZero();
    }

    @Test
    void a_job_cancelled_after_its_worker_died_leaves_one() {
        room.steps().creating(room.building(job, "t1"));
        database.advance(JobRoom.LEASE.plusSeconds(1));

        room.control().cancel(room.ownerOf(job), job, false);

        assertThat(room.claimedJob(job).task()).isEqualTo(Task.TIDY);
    }

    @Test
    void success_ties_those_that_were_seen() {
        room.steps().creating(room.building(job, "t1"));
        database.advance(JobRoom.LEASE.plusSeconds(1));

        room.runs().succeed(room.claimedJob(job));

        assertThat(room.dispatches().take(job)).isEmpty();
    }

    @Test
    void a_late_write_of_a_lost_run_makes_a_finished_job_due_again() {
        var lost = room.building(job, "t1");
        room.runs().giveBack(lost);
        room.runs().succeed(room.claimedJob(job));

        room.runs().leftBehind(lost);

        assertThat(room.claimedJob(job).task()).isEqualTo(Task.TIDY);
    }

    @Test
    void a_late_write_that_is_told_while_others_are_tied_is_not_forgotten() {
        var lost = room.building(job, "t1");
        room.runs().giveBack(lost);
        room.runs().succeed(room.claimedJob(job));
        room.runs().leftBehind(lost);
        var tidying = room.claimedJob(job);
        room.runs().leftBehind(lost);

        room.runs().followedUp(tidying);

        assertThat(room.claimedJob(job).looseEnds()).isEqualTo(1);
    }

    @Test
    void a_playlist_that_a_late_write_changed_is_built_again() {
        var lost = room.building(job, "t1");
        room.steps().created(lost, "playlist", "https://playlist", List.of("t1"));
        room.runs().giveBack(lost);
        room.runs().succeed(room.claimedJob(job));
        room.runs().leftBehind(lost);

        room.runs().repair(room.claimedJob(job));

        assertThat(room.stateOf(job)).isEqualTo(JobState.BUILDING);
        assertThat(room.claimedJob(job).playlist().doubtFor()).isPresent();
    }
}
