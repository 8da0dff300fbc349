package io.festivalplayer.common.spotify.budget;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.festivalplayer.common.database.MigratedDatabase;
import io.festivalplayer.common.spotify.budget.Turn.Granted;
import io.festivalplayer.testing.AtOnce;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rate: in no window, wherever it begins, are there more calls than the limit. */
class RollingWindowTest {

    @RegisterExtension
    static final MigratedDatabase database = new MigratedDatabase();

    /** What Spotify's clock and the way to it may make of it. */
    private static final Duration MARGIN = Duration.ofMillis(500);

    private final BudgetRoom room = new BudgetRoom(database, "20/10s");

    @Test
    void as_many_calls_as_the_limit_are_granted_at_once() {
        assertThat(room.all(Lane.PEOPLE)).isEqualTo(20);
    }

    @Test
    void the_refusal_says_when_the_oldest_calls_have_left_the_window() {
        room.all(Lane.PEOPLE);

        var pause = room.refusal(Lane.PEOPLE).pause();

        assertThat(pause).isBetween(Duration.ofSeconds(10), Duration.ofSeconds(11));
    }

    @Test
    void after_the_pause_there_is_a_call() {
        room.all(Lane.PEOPLE);

        database.advance(room.refusal(Lane.PEOPLE).pause());

        assertThat(room.ask(Lane.PEOPLE)).isInstanceOf(Granted.class);
    }

    @Test
    void before_the_pause_is_over_there_is_none() {
        room.all(Lane.PEOPLE);

        database.advance(Duration.ofSeconds(9));

        assertThat(room.refusal(Lane.PEOPLE).reason()).isEqualTo(BlockReason.RATE_LIMIT);
    }

    @Test
    void calls_leave_one_by_one_as_they_came_and_not_all_at_the_end_of_a_period() {
        spend(5);
        database.advance(Duration.ofSeconds(6));
        room.all(Lane.PEOPLE);

        database.advance(Duration.ofSeconds(5));

        assertThat(room.all(Lane.PEOPLE)).isEqualTo(5);
    }

    @Test
    void a_burst_at_the_end_of_one_window_is_counted_in_the_next() {
        database.advance(Duration.ofSeconds(9));
        room.all(Lane.PEOPLE);

        database.advance(Duration.ofSeconds(2));

        assertThat(room.all(Lane.PEOPLE)).isZero();
    }

    @Test
    void a_call_whose_answer_came_soon_makes_room_a_window_after_that() {
        room.answer(permits(20));

        database.advance(Duration.ofMillis(10_100));

        assertThat(room.all(Lane.PEOPLE)).isEqualTo(20);
    }

    @Test
    void a_call_whose_answer_came_late_counts_until_a_window_after_that() {
        var permits = permits(20);
        database.advance(Duration.ofMillis(900));
        room.answer(permits);

        database.advance(Duration.ofMillis(9_500));

        assertThat(room.all(Lane.PEOPLE)).isZero();
    }

    @Test
    void a_call_without_an_answer_counts_on_beside_others_that_have_theirs() {
        room.answer(permits(20).subList(0, 19));

        database.advance(Duration.ofMillis(10_100));

        assertThat(room.all(Lane.PEOPLE)).isLessThan(20);
    }

    static LongStream seeds() {
        return LongStream.range(1, 13);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void random_draws_at_random_times_never_exceed_the_limit_in_any_window(long seed) {
        var random = new Random(seed);
        var rate = new Rate(1 + random.nextInt(12), Duration.ofSeconds(1 + random.nextInt(5)));
        var process = new BudgetRoom(database.sql(), text(rate), Optional.empty());
        var granted = new ArrayList<OffsetDateTime>();

        for (int i = 0; i < 150; i++) {
            var lane = Lane.values()[random.nextInt(Lane.values().length)];
            if (process.ask(lane) instanceof Granted(var permit)) {
                granted.add(permit.drawnAt());
            }
            database.advance(gap(random, rate));
        }

        assertThat(granted).isNotEmpty();
        assertThat(mostInOne(rate.window().plus(MARGIN), granted)).isLessThanOrEqualTo(rate.calls());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whenever_calls_arrive_before_their_answers_none_of_spotifys_windows_holds_more_than_the_limit(long seed) {
        var random = new Random(seed);
        var rate = new Rate(1 + random.nextInt(12), Duration.ofSeconds(1 + random.nextInt(3)));
        var process = new BudgetRoom(database.sql(), text(rate), Optional.empty());
        var arrivals = new ArrayList<OffsetDateTime>();
        var unanswered = new ArrayList<Permit>();

        for (int i = 0; i < 300; i++) {
            if (process.ask(Lane.PEOPLE) instanceof Granted(var permit)) {
                unanswered.add(permit);
            }
            database.advance(Duration.ofMillis(random.nextInt(150)));
            var now = databaseTime();
            for (var permit : List.copyOf(unanswered)) {
                if (random.nextInt(4) == 0
                        || permit.drawnAt().plus(Duration.ofMillis(500)).isBefore(now)) {
                    process.answer(List.of(permit));
                    unanswered.remove(permit);
                    arrivals.add(random.nextBoolean() ? permit.drawnAt() : now);
                }
            }
        }

        assertThat(arrivals).hasSizeGreaterThan(rate.calls());
        assertThat(mostInOne(rate.window(), arrivals)).isLessThanOrEqualTo(rate.calls());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void who_comes_back_after_the_pause_that_was_named_is_never_kept_waiting_for_ever(long seed) {
        var random = new Random(seed);
        var process = new BudgetRoom(database, (1 + random.nextInt(40)) + "/3s");
        for (int i = 0; i < 60; i++) {
            process.ask(Lane.values()[random.nextInt(Lane.values().length)]);
            database.advance(Duration.ofMillis(random.nextInt(300)));
        }
        var lane = Lane.values()[random.nextInt(Lane.values().length)];

        int refusals = 0;
        while (process.ask(lane) instanceof Turn.Refused(var reason, var pause) && refusals < 20) {
            refusals++;
            database.advance(pause);
        }

        assertThat(refusals).isLessThan(5);
    }

    @ParameterizedTest(name = "a limit of {0} leaves {1} to first slices and {2} to further ones")
    @CsvSource({"1, 1, 1", "2, 2, 2", "4, 3, 3", "20, 19, 19", "180, 178, 172"})
    void each_lane_leaves_a_reserve_to_those_before_it(int limit, int first, int further) {
        var process = new BudgetRoom(database, limit + "/10s");
        windowsHeld(limit);

        var forFurther = gradually(process, Lane.FURTHER_SLICES);
        var forFirst = forFurther + process.all(Lane.FIRST_SLICES);
        var forPeople = forFirst + process.all(Lane.PEOPLE);

        assertThat(List.of(forFurther, forFirst, forPeople)).containsExactly(further, first, limit);
    }

    @Test
    void a_reserve_that_people_have_used_is_not_kept_twice() {
        var process = new BudgetRoom(database, "180/10s");
        IntStream.range(0, 30).forEach(_ -> process.permit(Lane.PEOPLE));
        windowsHeld(180);

        assertThat(gradually(process, Lane.FURTHER_SLICES)).isEqualTo(180 - 30);
    }

    @Test
    void what_a_window_was_never_seen_to_hold_is_drawn_evenly() {
        var process = new BudgetRoom(database, "180/30s");

        var atOnce = process.all(Lane.FIRST_SLICES);
        database.advance(Duration.ofSeconds(2));
        var twoSecondsLater = process.all(Lane.FIRST_SLICES);

        assertThat(List.of(atOnce, twoSecondsLater)).containsExactly(30, 2);
    }

    @Test
    void what_it_was_seen_to_hold_first_slices_draw_at_once() {
        var process = new BudgetRoom(database, "180/30s");
        evenly(process, 60);
        database.advance(Duration.ofMinutes(1));

        assertThat(process.all(Lane.FIRST_SLICES)).isGreaterThan(120);
    }

    @Test
    void further_slices_take_half_at_once_and_the_rest_evenly() {
        var process = new BudgetRoom(database, "180/30s");
        evenly(process, 60);
        database.advance(Duration.ofMinutes(1));

        var atOnce = process.all(Lane.FURTHER_SLICES);
        database.advance(Duration.ofSeconds(2));
        var twoSecondsLater = process.all(Lane.FURTHER_SLICES);

        assertThat(List.of(atOnce, twoSecondsLater)).containsExactly(90, 13);
    }

    @Test
    void what_leaves_the_window_at_once_is_not_kept_free_for_others() {
        var process = new BudgetRoom(database, "180/30s");
        evenly(process, 90);
        var begin = databaseTime();

        var calls = evenly(process, 30);

        // The clock goes on by itself too, and a call without an answer counts for 600 ms more than the window.
        double windows = Duration.between(begin, databaseTime()).toMillis() / 30_600.0;
        assertThat(calls / windows).isGreaterThan(170);
    }

    @Test
    void a_short_job_finds_two_thirds_of_its_nine_calls_at_once_while_further_slices_use_all_they_may() {
        var process = new BudgetRoom(database, "180/30s");
        evenly(process, 120);

        assertThat(process.all(Lane.FIRST_SLICES)).isGreaterThanOrEqualTo(6);
    }

    @Test
    void people_who_were_refused_go_before_further_slices_that_ask_earlier() {
        room.all(Lane.PEOPLE);
        database.advance(room.refusal(Lane.PEOPLE).pause());

        assertThat(room.refusal(Lane.FURTHER_SLICES).reason()).isEqualTo(BlockReason.RATE_LIMIT);
        assertThat(room.ask(Lane.PEOPLE)).isInstanceOf(Granted.class);
    }

    @Test
    void people_who_do_not_come_back_hold_up_nobody() {
        room.all(Lane.PEOPLE);
        database.advance(room.refusal(Lane.PEOPLE).pause().plusSeconds(1));

        assertThat(room.ask(Lane.FURTHER_SLICES)).isInstanceOf(Granted.class);
    }

    /** What was shown to go through before. */
    private static void windowsHeld(int calls) {
        database.sql()
                .sql("insert into spotify_budget (app, proven) values ('app', :calls)"
                        + " on conflict (app) do update set proven = excluded.proven")
                .param("calls", calls)
                .update();
    }

    /** What a lane gets in seven seconds, asking a little at a time: well within a window of ten. */
    private static int gradually(BudgetRoom process, Lane lane) {
        return IntStream.range(0, 11)
                .map(_ -> {
                    int calls = process.all(lane);
                    database.advance(Duration.ofMillis(667));
                    return calls;
                })
                .sum();
    }

    private static OffsetDateTime databaseTime() {
        return database.sql()
                .sql("select festival_now()")
                .query(OffsetDateTime.class)
                .single();
    }

    /** What further slices get in so many seconds. */
    private static int evenly(BudgetRoom process, int seconds) {
        return IntStream.range(0, 10 * seconds)
                .map(_ -> {
                    int calls = process.all(Lane.FURTHER_SLICES);
                    database.advance(Duration.ofMillis(100));
                    return calls;
                })
                .sum();
    }

    @Test
    void many_threads_of_four_processes_never_exceed_it_together() {
        var processes = IntStream.range(0, 4).mapToObj(_ -> process()).toList();
        try {
            var works = new ArrayList<Callable<List<OffsetDateTime>>>();
            for (var process : processes) {
                var budget = new BudgetRoom(JdbcClient.create(process), "50/1s", Optional.empty());
                IntStream.range(0, 4).forEach(_ -> works.add(() -> drawFor(budget, Duration.ofSeconds(5))));
            }

            var granted = AtOnce.run(works).stream().flatMap(List::stream).toList();

            assertThat(granted).hasSizeGreaterThan(100);
            assertThat(mostInOne(Duration.ofSeconds(1).plus(MARGIN), granted)).isLessThanOrEqualTo(50);
        } finally {
            processes.forEach(HikariDataSource::close);
        }
    }

    @Test
    void what_has_left_the_window_is_removed_in_passing() {
        spend(3);
        database.advance(Duration.ofMinutes(5));

        spend(1);

        assertThat(database.sql()
                        .sql("select count(*) from spotify_calls")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    private List<Permit> permits(int calls) {
        return IntStream.range(0, calls).mapToObj(_ -> room.permit(Lane.PEOPLE)).toList();
    }

    private void spend(int calls) {
        IntStream.range(0, calls).forEach(_ -> room.permit(Lane.PEOPLE));
    }

    private static List<OffsetDateTime> drawFor(BudgetRoom budget, Duration time) {
        var granted = new ArrayList<OffsetDateTime>();
        long end = System.nanoTime() + time.toNanos();
        while (System.nanoTime() < end) {
            if (budget.ask(Lane.PEOPLE) instanceof Granted(var permit)) {
                granted.add(permit.drawnAt());
            }
        }
        return granted;
    }

    private static HikariDataSource process() {
        var pool = new HikariDataSource();
        pool.setDataSource(database.dataSource());
        pool.setMaximumPoolSize(2);
        return pool;
    }

    /** Mostly shorter than a bucket, sometimes just about a window, seldom much longer. */
    private static Duration gap(Random random, Rate rate) {
        return switch (random.nextInt(10)) {
            case 0 -> rate.window().plusMillis(random.nextInt(1200) - 100);
            case 1 -> Duration.ofMillis(random.nextInt(3000));
            default -> Duration.ofMillis(random.nextInt(120));
        };
    }

    private static String text(Rate rate) {
        return rate.calls() + "/" + rate.window().toSeconds() + "s";
    }

    /** The most calls that any window of this length holds; one that begins with a call holds the most. */
    private static int mostInOne(Duration window, List<OffsetDateTime> calls) {
        var sorted = calls.stream().sorted().toList();
        int most = 0;
        int end = 0;
        for (int begin = 0; begin < sorted.size(); begin++) {
            while (end < sorted.size()
                    && sorted.get(end).isBefore(sorted.get(begin).plus(window))) {
                end++;
            }
            most = Math.max(most, end - begin);
        }
        return most;
    }
}
