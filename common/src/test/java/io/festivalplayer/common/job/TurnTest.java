package io.festivalplayer.common.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.festivalplayer.common.database.MigratedDatabase;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** When a job that has done its share lets others have a turn. */
class TurnTest {

    @RegisterExtension
    static final MigratedDatabase database = new MigratedDatabase();

    private final JobRoom room = new JobRoom(database);

    private Dispatches dispatches;

    @BeforeEach
    void enter() {
        dispatches = room.dispatches();
    }

    @Test
    void a_job_goes_on_but_while_another_waits_for_a_worker() {
        var mine = room.queued();
        room.claimed(mine);
        var alone = dispatches.isOthersTurn(mine);
        var theirs = room.queued();
        var ordered = dispatches.isOthersTurn(mine);

        room.claimed(theirs);

        assertThat(List.of(alone, ordered, dispatches.isOthersTurn(mine))).containsExactly(false, true, false);
    }

    @Test
    void a_job_whose_worker_died_waits_again() {
        var mine = room.queued();
        room.claimed(room.queued());
        database.advance(JobRoom.LEASE.plusSeconds(1));

        room.claimed(mine);

        assertThat(dispatches.isOthersTurn(mine)).isTrue();
    }

    @Test
    void a_parked_job_waits_for_no_worker() {
        var mine = room.queued();
        room.claimed(mine);
        var lease = room.claimed(room.queued());

        room.runs().park(lease, WaitReason.RETRY, Duration.ofHours(1));

        assertThat(dispatches.isOthersTurn(mine)).isFalse();
    }

    @Test
    void of_several_jobs_of_a_listener_that_are_with_workers_none_goes_on_while_another_listener_has_one() {
        var listener = room.listener();
        var mine = room.queued(listener, "Robyn");
        room.claimed(mine);
        room.claimed(room.queued(listener, "Yaeji"));
        room.claimed(room.queued());

        assertThat(dispatches.isOthersTurn(mine)).isTrue();
    }

    @Test
    void several_jobs_of_a_listener_go_on_while_nobody_else_has_one() {
        var listener = room.listener();
        var mine = room.queued(listener, "Robyn");
        room.claimed(mine);
        room.claimed(room.queued(listener, "Yaeji"));

        assertThat(dispatches.isOthersTurn(mine)).isFalse();
    }
}
