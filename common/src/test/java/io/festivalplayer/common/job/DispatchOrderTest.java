package io.festivalplayer.common.job;

import static io.festivalplayer.common.spotify.budget.BlockReason.QUOTA;
import static org.assertj.core.api.Assertions.assertThat;

import io.festivalplayer.common.database.MigratedDatabase;
import io.festivalplayer.common.job.Dispatches.PerQueue;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Whose turn it is, and when it is nobody's. */
class DispatchOrderTest {

    @RegisterExtension
    static final MigratedDatabase database = new MigratedDatabase();

    private static final Duration FOURTEEN_HOURS = Duration.ofHours(14);
    private static final int SLICE = 25;

    private final JobRoom room = new JobRoom(database);

    private Dispatches dispatches;
    private UUID greedy;
    private UUID modest;

    @BeforeEach
    void enter() {
        dispatches = room.dispatches();
        greedy = room.listener();
        modest = room.listener();
    }

    @Test
    void next_is_the_job_of_the_account_that_used_fewest_calls() {
        room.budget().spend(greedy, 30);
        room.budget().spend(modest, 10);
        room.queued(greedy, "Björk");
        var job = room.queued(modest, "Björk");

        assertThat(dispatches.takeDue(new PerQueue(1, 1)))
                .extracting(Dispatch::jobId)
                .containsExactly(job);
    }

    @Test
    void what_was_used_a_day_ago_no_longer_counts() {
        room.budget().spend(modest, 30);
        database.advance(Duration.ofHours(25));
        room.budget().spend(greedy, 10);
        room.queued(greedy, "Björk");
        var job = room.queued(modest, "Björk");

        assertThat(dispatches.takeDue(new PerQueue(1, 1)))
                .extracting(Dispatch::jobId)
                .containsExactly(job);
    }

    @Test
    void many_jobs_of_one_account_leave_room_for_the_first_of_another() {
        jobs(greedy, 20);
        var job = room.queued(modest, "Björk");

        assertThat(dispatches.takeDue(new PerQueue(2, 2)))
                .extracting(Dispatch::jobId)
                .contains(job);
    }

    @Test
    void what_is_already_with_workers_counts_as_used() {
        jobs(greedy, 20);
        dispatches.takeDue(new PerQueue(10, 10));
        var late = room.queued(modest, "Björk");

        assertThat(dispatches.takeDue(new PerQueue(1, 1)))
                .extracting(Dispatch::jobId)
                .containsExactly(late);
    }

    @Test
    void while_others_want_something_too_an_account_has_one_slice_at_a_time() {
        var first = jobs(greedy, 5).getFirst();
        var other = room.queued(modest, "Björk");

        assertThat(dispatches.takeDue(new PerQueue(10, 10)))
                .extracting(Dispatch::jobId)
                .containsExactlyInAnyOrder(first, other);
    }

    @Test
    void also_when_its_slice_has_long_begun() {
        var jobs = jobs(greedy, 2);
        room.claimed(jobs.getFirst());
        room.claimed(room.queued(modest, "Björk"));

        assertThat(dispatches.takeDue(new PerQueue(10, 10))).isEmpty();
        assertThat(dispatches.take(jobs.getLast())).isEmpty();
    }

    @Test
    void an_account_that_is_alone_has_as_many_as_there_is_room_for() {
        jobs(greedy, 5);

        assertThat(dispatches.takeDue(new PerQueue(10, 10))).hasSize(5);
    }

    @Test
    void of_one_account_the_job_that_waited_longest_is_first() {
        var jobs = jobs(modest, 4);

        assertThat(dispatches.takeDue(new PerQueue(2, 2)))
                .extracting(Dispatch::jobId)
                .containsExactlyInAnyOrderElementsOf(jobs.subList(0, 2));
    }

    @Test
    void one_greedy_and_four_modest_listeners_get_the_same_while_all_of_them_want_more() {
        var listeners = new ArrayList<>(List.of(greedy, modest));
        IntStream.range(0, 3).forEach(_ -> listeners.add(room.listener()));
        jobs(greedy, 20);
        listeners.stream().skip(1).forEach(listener -> room.queued(listener, "Björk"));
        var used = new HashMap<UUID, Integer>();

        // One worker with three consumers: each time the oldest slice ends, the next job is taken.
        var running = new ArrayList<>(dispatches.takeDue(new PerQueue(3, 3)));
        for (int slice = 0; slice < 50; slice++) {
            var job = running.removeFirst().jobId();
            room.budget().spend(room.ownerOf(job), SLICE);
            used.merge(room.ownerOf(job), SLICE, Integer::sum);
            // It goes on where it stopped.
            room.put(job, "redispatch_at = null, available_at = festival_now()");
            running.addAll(dispatches.takeDue(new PerQueue(1, 1)));
        }

        assertThat(used.keySet()).containsExactlyInAnyOrderElementsOf(listeners);
        assertThat(Collections.max(used.values()) - Collections.min(used.values()))
                .as("calls of each: %s", used.values())
                .isLessThanOrEqualTo(2 * SLICE);
    }

    @Test
    void a_new_job_of_who_used_least_is_taken_at_once_whoever_else_waits() {
        room.budget().spend(greedy, 100);
        jobs(greedy, 20);
        var job = room.queued(modest, "Björk");

        assertThat(dispatches.take(job)).isPresent();
    }

    @Test
    void a_job_of_who_used_more_waits_for_those_who_used_less() {
        room.budget().spend(greedy, 100);
        var job = room.queued(greedy, "Björk");
        room.queued(modest, "Björk");

        assertThat(dispatches.take(job)).isEmpty();
    }

    @Test
    void a_job_of_who_used_more_is_taken_at_once_when_nobody_else_waits() {
        room.budget().spend(greedy, 100);
        var job = room.queued(greedy, "Björk");
        room.claimed(room.queued(modest, "Björk"));

        assertThat(dispatches.take(job)).isPresent();
    }

    @Test
    void while_spotify_blocks_us_nothing_is_sent() {
        var job = room.queued();
        room.budget().refusedFor(QUOTA, FOURTEEN_HOURS);
        database.advance(FOURTEEN_HOURS.minusMinutes(1));

        assertThat(dispatches.takeDue(new PerQueue(10, 10))).isEmpty();
        assertThat(dispatches.take(job)).isEmpty();
    }

    @Test
    void after_that_one_job_goes_first() {
        jobs(greedy, 5);
        room.budget().refusedFor(QUOTA, FOURTEEN_HOURS);
        database.advance(FOURTEEN_HOURS.plusSeconds(1));

        var sizes = IntStream.range(0, 3)
                .map(_ -> dispatches.takeDue(new PerQueue(10, 10)).size())
                .boxed()
                .toList();

        assertThat(sizes).containsExactly(1, 0, 0);
    }

    @Test
    void the_rest_follows_when_it_got_through() {
        jobs(greedy, 5);
        room.budget().refusedFor(QUOTA, FOURTEEN_HOURS);
        database.advance(FOURTEEN_HOURS.plusSeconds(1));
        dispatches.takeDue(new PerQueue(10, 10));

        room.budget().getThrough();

        assertThat(dispatches.takeDue(new PerQueue(10, 10))).hasSize(4);
    }

    @Test
    void when_there_is_no_room_the_one_that_goes_first_is_not_used_up() {
        room.queued();
        room.budget().refusedFor(QUOTA, FOURTEEN_HOURS);
        database.advance(FOURTEEN_HOURS.plusSeconds(1));
        dispatches.takeDue(new PerQueue(0, 0));

        assertThat(dispatches.takeDue(new PerQueue(1, 1))).hasSize(1);
    }

    private List<UUID> jobs(UUID listener, int count) {
        return IntStream.range(0, count)
                .mapToObj(_ -> room.queued(listener, "Björk"))
                .toList();
    }
}
