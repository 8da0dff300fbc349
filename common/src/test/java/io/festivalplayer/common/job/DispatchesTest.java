package io.festivalplayer.common.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.festivalplayer.common.database.MigratedDatabase;
import io.festivalplayer.common.job.Dispatches.PerQueue;
import io.festivalplayer.testing.AtOnce;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DispatchesTest {

    @RegisterExtension
    static final MigratedDatabase database = new MigratedDatabase();

    private final JobRoom room = new JobRoom(database);

    private Dispatches dispatches;

    @BeforeEach
    void enter() {
        dispatches = room.dispatches();
    }

    @Test
    void a_new_job_is_due() {
        var job = room.queued();

        assertThat(dispatches.takeDue(new PerQueue(10, 10)))
                .containsExactly(new Dispatch(job, 1, true, Optional.empty()));
    }

    @Test
    void a_job_that_is_on_its_way_is_not_due() {
        room.queued();
        dispatches.takeDue(new PerQueue(10, 10));

        assertThat(dispatches.takeDue(new PerQueue(10, 10))).isEmpty();
    }

    @Test
    void a_job_that_is_on_its_way_is_not_taken_by_its_id() {
        var job = room.queued();
        dispatches.takeDue(new PerQueue(10, 10));

        assertThat(dispatches.take(job)).isEmpty();
    }

    @Test
    void a_message_that_nobody_claimed_is_replaced_after_a_minute() {
        var job = room.queued();
        dispatches.takeDue(new PerQueue(10, 10));

        database.advance(Duration.ofMinutes(1));

        assertThat(dispatches.takeDue(new PerQueue(10, 10)))
                .containsExactly(new Dispatch(job, 2, true, Optional.empty()));
    }

    @ParameterizedTest(name = "after {0} messages that nobody claimed, the next comes after {1} minutes")
    @CsvSource({"1, 1", "2, 2", "3, 4", "4, 8", "5, 16", "6, 30", "7, 30"})
    void the_pause_before_another_message_doubles_to_half_an_hour(int unclaimed, int minutes) {
        room.queued();
        for (int i = 1; i < unclaimed; i++) {
            dispatches.takeDue(new PerQueue(10, 10));
            database.advance(Duration.ofMinutes(30));
        }
        dispatches.takeDue(new PerQueue(10, 10));

        database.advance(Duration.ofMinutes(minutes).minusSeconds(10));
        var early = dispatches.takeDue(new PerQueue(10, 10));
        database.advance(Duration.ofSeconds(10));

        assertThat(List.of(
                        early.size(), dispatches.takeDue(new PerQueue(10, 10)).size()))
                .containsExactly(0, 1);
    }

    @Test
    void a_claim_ends_the_doubling() {
        var job = room.queued();
        for (int i = 0; i < 4; i++) {
            dispatches.takeDue(new PerQueue(10, 10));
            database.advance(Duration.ofMinutes(30));
        }
        room.runs().giveBack(room.claimed(job));
        dispatches.takeDue(new PerQueue(10, 10));

        database.advance(Duration.ofMinutes(1));

        assertThat(dispatches.takeDue(new PerQueue(10, 10))).hasSize(1);
    }

    @Test
    void a_running_job_is_not_due() {
        room.claimed(room.queued());

        assertThat(dispatches.takeDue(new PerQueue(10, 10))).isEmpty();
    }

    @Test
    void a_job_whose_worker_died_is_due() {
        var job = room.queued();
        room.claimed(job);

        database.advance(JobRoom.LEASE.plusSeconds(1));

        assertThat(dispatches.takeDue(new PerQueue(10, 10)))
                .extracting(Dispatch::jobId)
                .containsExactly(job);
    }

    @Test
    void a_worker_that_was_thought_dead_writes_nothing_once_its_job_is_sent_again() {
        var job = room.queued();
        var lease = room.claimed(job);
        database.advance(JobRoom.LEASE.plusSeconds(1));

        dispatches.takeDue(new PerQueue(10, 10));

        assertThat(room.claims().heartbeat(lease, JobRoom.LEASE)).isFalse();
    }

    @ParameterizedTest
    @EnumSource(
            value = JobState.class,
            names = {"REVIEW", "SUCCEEDED", "FAILED", "CANCELLED"})
    void a_job_with_nothing_for_a_worker_is_not_due(JobState state) {
        var job = room.queued();
        room.put(job, "state = '" + state.code() + "'");

        assertThat(dispatches.takeDue(new PerQueue(10, 10))).isEmpty();
    }

    @Test
    void the_first_slice_is_known_from_the_further_ones() {
        var job = room.queued();
        room.runs().giveBack(room.claimed(job));

        assertThat(dispatches.takeDue(new PerQueue(10, 10)))
                .extracting(Dispatch::firstSlice)
                .containsExactly(false);
    }

    @Test
    void no_more_are_taken_than_there_is_room() {
        IntStream.range(0, 5).forEach(_ -> room.queued());

        assertThat(dispatches.takeDue(new PerQueue(3, 3))).hasSize(3);
    }

    @Test
    void without_room_none_is_taken() {
        room.queued();

        assertThat(dispatches.takeDue(new PerQueue(0, 0))).isEmpty();
    }

    @Test
    void a_new_job_has_room_however_many_wait_to_go_on() {
        var begun = room.queued();
        room.runs().giveBack(room.claimed(begun));
        dispatches.takeDue(new PerQueue(1, 1));
        var job = room.queued();

        var taken = dispatches.takeDue(new PerQueue(1, 0));

        assertThat(dispatches.onTheirWay()).isEqualTo(new PerQueue(1, 1));
        assertThat(taken).extracting(Dispatch::jobId).containsExactly(job);
    }

    @Test
    void the_jobs_that_waited_longest_are_taken_first() {
        var jobs = IntStream.range(0, 4).mapToObj(_ -> room.queued()).toList();

        assertThat(dispatches.takeDue(new PerQueue(2, 2)))
                .extracting(Dispatch::jobId)
                .containsExactlyInAnyOrderElementsOf(jobs.subList(0, 2));
    }

    @Test
    void what_was_not_delivered_is_due_again_after_the_given_wait() {
        var job = room.queued();
        var dispatch = dispatches.take(job).orElseThrow();

        dispatches.undelivered(dispatch, Duration.ofSeconds(2));
        database.advance(Duration.ofSeconds(2));

        assertThat(dispatches.take(job)).isPresent();
    }

    @Test
    void what_was_not_delivered_is_not_due_before() {
        var job = room.queued();
        var dispatch = dispatches.take(job).orElseThrow();

        dispatches.undelivered(dispatch, Duration.ofSeconds(20));

        assertThat(dispatches.take(job)).isEmpty();
    }

    @Test
    void news_of_an_old_message_says_nothing_about_the_new_one() {
        var job = room.queued();
        var old = dispatches.take(job).orElseThrow();
        database.advance(Duration.ofMinutes(1));
        dispatches.take(job);

        dispatches.undelivered(old, Duration.ZERO);

        assertThat(dispatches.take(job)).isEmpty();
    }

    @Test
    void jobs_on_their_way_are_those_that_were_sent_and_not_claimed() {
        room.claimed(room.queued());
        room.queued();
        dispatches.take(room.queued());

        assertThat(dispatches.onTheirWay()).isEqualTo(new PerQueue(1, 0));
    }

    @Test
    void a_lost_message_is_replaced_at_once() {
        var job = room.queued();
        dispatches.take(job);
        database.advance(Duration.ofSeconds(6));

        dispatches.forgetLost(Duration.ofSeconds(5));

        assertThat(dispatches.take(job)).isPresent();
    }

    @Test
    void a_message_that_was_just_sent_is_not_taken_for_lost() {
        var job = room.queued();
        dispatches.take(job);
        database.advance(Duration.ofSeconds(4));

        assertThat(dispatches.forgetLost(Duration.ofSeconds(5))).isZero();
    }

    @Test
    void the_message_of_a_running_job_is_not_taken_for_lost() {
        room.claimed(room.queued());
        database.advance(Duration.ofSeconds(20));

        assertThat(dispatches.forgetLost(Duration.ofSeconds(5))).isZero();
    }

    @Test
    void dispatchers_at_once_never_take_the_same_message() {
        IntStream.range(0, 60).forEach(_ -> room.queued());

        var taken = AtOnce.run(6, () -> takeUntilNoneIsLeft(dispatches)).stream()
                .flatMap(List::stream)
                .sorted(Comparator.comparing(Dispatch::jobId))
                .toList();

        assertThat(taken).hasSize(60).doesNotHaveDuplicates();
    }

    @Test
    void a_dispatcher_and_the_gateway_at_once_send_one_message() {
        UUID job = room.queued();

        var taken = AtOnce.run(8, () -> dispatches.take(job));

        assertThat(taken).filteredOn(Optional::isPresent).hasSize(1);
    }

    private static List<Dispatch> takeUntilNoneIsLeft(Dispatches dispatches) {
        var all = new ArrayList<Dispatch>();
        List<Dispatch> some;
        do {
            some = dispatches.takeDue(new PerQueue(5, 5));
            all.addAll(some);
        } while (!some.isEmpty());
        return all;
    }
}
