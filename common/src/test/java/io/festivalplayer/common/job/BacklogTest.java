package io.festivalplayer.common.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.festivalplayer.common.database.MigratedDatabase;
import io.festivalplayer.common.job.UnfinishedJob.Standing;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is left to do. */
class BacklogTest {

    @RegisterExtension
    static final MigratedDatabase database = new MigratedDatabase();

    private final JobRoom room = new JobRoom(database);

    private Backlog backlog;
    private UUID listener;

    @BeforeEach
    void enter() {
        backlog = new Backlog(database.sql());
        listener = room.listener();
    }

    @Test
    void a_new_job_is_a_search_an_act_a_playlist_a_write_of_a_hundred_tracks_and_a_look_at_the_end() {
        room.queued(listener, names(100));

        var job = seen();

        assertThat(job.left()).isEqualTo(100 + 1 + 3 + 1);
        assertThat(job.done()).isZero();
        assertThat(job.begunAgo()).isEmpty();
        assertThat(job.accountId()).isEqualTo(listener);
        assertThat(job.standing()).isEqualTo(Standing.DUE);
    }

    @Test
    void what_was_looked_for_is_done() {
        var job = room.queued(listener, names(10));
        room.runs().saveMatches(room.claimed(job), Map.of(3, JobRoom.matched("bjork")));

        var running = seen();

        assertThat(running.done()).isEqualTo(1);
        assertThat(running.left()).isEqualTo(9 + 1 + 1 + 1);
        assertThat(running.standing()).isEqualTo(Standing.RUNNING);
        assertThat(running.begunAgo()).isPresent();
    }

    @Test
    void while_building_only_writes_are_left_and_the_look_at_the_end() {
        var job = room.queued(listener, "Björk");
        var tracks = IntStream.range(0, 250).mapToObj(n -> "t" + n).toArray(String[]::new);
        var lease = room.building(job, tracks);
        room.runs().giveBack(lease);
        room.put(job, "playlist_id = 'p', written = 100");

        assertThat(seen().left()).isEqualTo(2 + 1);
    }

    @Test
    void of_a_job_that_waits_for_a_spotify_that_is_down_nothing_is_told() {
        room.runs().park(room.claimed(room.queued()), WaitReason.SPOTIFY_DOWN, Duration.ofMinutes(1));
        var waits = backlog.look();

        database.advance(Duration.ofMinutes(1));

        assertThat(waits).isEmpty();
        assertThat(backlog.look()).hasSize(1);
    }

    @Test
    void a_parked_job_tells_for_how_long() {
        var job = room.queued();
        room.runs().park(room.claimed(job), WaitReason.QUOTA, Duration.ofHours(6));

        var parked = seen();

        assertThat(parked.standing()).isEqualTo(Standing.PARKED);
        assertThat(parked.parkedFor()).isBetween(Duration.ofHours(6).minusMinutes(1), Duration.ofHours(6));
    }

    @Test
    void those_with_workers_come_before_those_on_their_way_those_that_are_due_and_the_parked() {
        var parked = room.queued();
        room.runs().park(room.claimed(parked), WaitReason.RETRY, Duration.ofMinutes(5));
        var due = room.queued();
        var sent = room.queued(listener, "Björk");
        room.dispatches().take(sent);
        var running = room.queued();
        room.claimed(running);

        assertThat(backlog.look()).extracting(UnfinishedJob::id).containsExactly(running, sent, due, parked);
    }

    @Test
    void what_the_account_used_within_a_day_goes_with_each_of_its_jobs() {
        room.budget().spend(listener, 7);
        room.queued(listener, "Björk");

        assertThat(seen().usedInDay()).isEqualTo(7);
    }

    @Test
    void what_waits_for_its_listener_or_has_finished_is_not_left() {
        room.put(room.queued(), "state = 'review'");
        room.put(room.queued(), "state = 'failed'");

        assertThat(backlog.look()).isEmpty();
    }

    @Test
    void what_is_taken_away_after_the_end_is_left() {
        room.put(room.queued(), "state = 'cancelled', removal = 'pending'");

        assertThat(seen().state()).isEqualTo(JobState.CANCELLED);
        assertThat(seen().left()).isPositive();
    }

    private UnfinishedJob seen() {
        return Optional.of(backlog.look())
                .filter(jobs -> jobs.size() == 1)
                .orElseThrow()
                .getFirst();
    }

    private static String[] names(int count) {
        return IntStream.range(0, count).mapToObj(n -> "Act " + n).toArray(String[]::new);
    }
}
