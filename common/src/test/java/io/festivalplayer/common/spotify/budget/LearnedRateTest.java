package io.festivalplayer.common.spotify.budget;

import static io.festivalplayer.common.spotify.budget.BlockReason.QUOTA;
import static io.festivalplayer.common.spotify.budget.BlockReason.RATE_LIMIT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.festivalplayer.common.database.MigratedDatabase;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How the limit follows what Spotify shows. */
class LearnedRateTest {

    @RegisterExtension
    static final MigratedDatabase database = new MigratedDatabase();

    private static final Duration WAIT = Duration.ofSeconds(5);

    private final BudgetRoom room = new BudgetRoom(database, "200/30s");

    @ParameterizedTest(name = "refused at call {0}: from then on {1} in a window")
    @CsvSource({"151, 150", "181, 180", "101, 100", "60, 59", "51, 50", "50, 100", "1, 100", "200, 199"})
    void a_refusal_teaches_what_the_window_held_or_where_that_was_little_half(int calls, int limit) {
        refusedAtCall(calls);

        assertThat(room.limit()).isEqualTo(limit);
    }

    @Test
    void repeated_refusals_lower_it_to_a_tenth_of_the_upper_bound_and_no_further() {
        var limits = IntStream.range(0, 6)
                .mapToObj(_ -> {
                    room.refusedFor(RATE_LIMIT, WAIT);
                    database.advance(Duration.ofSeconds(6));
                    return room.limit();
                })
                .toList();

        assertThat(limits).containsExactly(100, 50, 25, 20, 20, 20);
    }

    @Test
    void several_calls_refused_on_their_way_together_teach_once() {
        var permits = IntStream.range(0, 25)
                .mapToObj(_ -> room.permit(Lane.FURTHER_SLICES))
                .toList();

        permits.forEach(permit -> room.budget().refused(permit, RATE_LIMIT, WAIT));

        assertThat(room.limit()).isEqualTo(100);
    }

    @Test
    void what_a_window_was_seen_to_hold_is_told_and_a_sixth_of_the_limit_before() {
        var before = room.budget().allowance().proven();
        IntStream.range(0, 60).forEach(_ -> room.permit(Lane.PEOPLE));
        database.advance(Duration.ofSeconds(2));
        room.permit(Lane.PEOPLE);

        assertThat(List.of(before, room.budget().allowance().proven())).containsExactly(33, 60);
    }

    @Test
    void a_used_up_quota_says_nothing_about_the_rate() {
        room.refusedFor(QUOTA, WAIT);

        assertThat(room.limit()).isEqualTo(200);
    }

    @Test
    void it_comes_back_by_a_hundredth_of_the_upper_bound_a_minute() {
        refusedAtCall(1);
        database.advance(WAIT.plusSeconds(1));

        var limits = IntStream.range(0, 3)
                .mapToObj(_ -> {
                    database.advance(Duration.ofMinutes(10));
                    return room.limit();
                })
                .toList();

        assertThat(limits).containsExactly(120, 140, 160);
    }

    @Test
    void it_does_not_come_back_while_nobody_may_call() {
        room.refusedFor(RATE_LIMIT, Duration.ofHours(5));

        database.advance(Duration.ofHours(5));

        assertThat(room.limit()).isEqualTo(100);
    }

    @Test
    void it_never_exceeds_the_upper_bound() {
        refusedAtCall(1);

        database.advance(Duration.ofDays(30));

        assertThat(room.limit()).isEqualTo(200);
    }

    @Test
    void what_was_learned_is_kept_over_a_restart() {
        refusedAtCall(151);

        var restarted = new BudgetRoom(database, "200/30s");

        assertThat(restarted.limit()).isEqualTo(150);
    }

    @Test
    void a_lower_upper_bound_counts_at_once() {
        refusedAtCall(151);

        assertThat(new BudgetRoom(database, "60/30s").limit()).isEqualTo(60);
    }

    @Test
    void in_a_window_of_another_length_the_same_rate_is_kept() {
        refusedAtCall(151);

        assertThat(new BudgetRoom(database, "1000/60s").limit()).isEqualTo(300);
    }

    @Test
    void what_is_granted_follows_what_was_learned() {
        refusedAtCall(151);
        database.advance(Duration.ofSeconds(40));
        room.budget().gotThrough(room.permit(Lane.PEOPLE));

        assertThat(room.all(Lane.PEOPLE)).isBetween(149, 153);
    }

    @Test
    void a_pinned_limit_counts_whatever_is_learned() {
        room.operator().pin(30);

        refusedAtCall(5);

        assertThat(room.limit()).isEqualTo(30);
    }

    @Test
    void what_was_learned_counts_again_when_the_limit_is_no_longer_pinned() {
        refusedAtCall(151);
        room.operator().pin(30);

        room.operator().unpin();

        assertThat(room.operator().show().rate().calls()).isEqualTo(150);
    }

    @Test
    void a_limit_that_would_stop_everything_is_not_pinned() {
        assertThatThrownBy(() -> room.operator().pin(0)).isInstanceOf(IllegalArgumentException.class);
    }

    private void refusedAtCall(int number) {
        List<Permit> permits = IntStream.range(0, number)
                .mapToObj(_ -> room.permit(Lane.PEOPLE))
                .toList();
        room.budget().refused(permits.getLast(), RATE_LIMIT, WAIT);
    }
}
