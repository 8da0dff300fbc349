package io.festivalplayer.common.spotify.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.festivalplayer.common.database.MigratedDatabase;
import io.festivalplayer.common.spotify.budget.Turn.Granted;
import io.festivalplayer.common.spotify.budget.Turn.Refused;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Who waits for a call, how long, and what that holds up. */
class WaitingTest {

    @RegisterExtension
    static final MigratedDatabase database = new MigratedDatabase();

    private static final Optional<UUID> NOBODY = Optional.empty();

    private final BudgetRoom room = new BudgetRoom(database, "10/2s");

    @Test
    void a_slice_waits_for_its_call() {
        room.all(Lane.PEOPLE);

        assertThat(room.budget().draw(Lane.FURTHER_SLICES, NOBODY)).isInstanceOf(Granted.class);
    }

    @Test
    void the_answer_to_a_call_that_was_waited_for_is_noted() {
        room.all(Lane.PEOPLE);

        room.budget().gotThrough(granted(Lane.FURTHER_SLICES));

        assertThat(answered()).isOne();
    }

    @Test
    void the_answer_to_a_call_that_was_there_at_once_is_not_noted() {
        room.budget().gotThrough(granted(Lane.FURTHER_SLICES));

        assertThat(answered()).isZero();
    }

    private Permit granted(Lane lane) {
        return ((Granted) room.budget().draw(lane, NOBODY)).permit();
    }

    private static int answered() {
        return database.sql()
                .sql("select sum(answered) from spotify_calls")
                .query(Integer.class)
                .single();
    }

    @Test
    void a_person_does_not_wait_for_what_takes_longer_than_two_seconds() {
        room.all(Lane.PEOPLE);

        assertThat(room.budget().draw(Lane.PEOPLE, NOBODY)).isInstanceOf(Refused.class);
    }

    @Test
    void a_wait_that_is_too_long_for_a_slice_is_answered_at_once() {
        room.refusedFor(BlockReason.RATE_LIMIT, Duration.ofSeconds(25));

        var turn = CompletableFuture.supplyAsync(() -> room.budget().draw(Lane.FIRST_SLICES, NOBODY));

        assertThat(turn).succeedsWithin(Duration.ofSeconds(2)).isInstanceOf(Refused.class);
    }

    @Test
    void who_waits_holds_no_connection() {
        room.all(Lane.PEOPLE);
        var waiting = CompletableFuture.supplyAsync(() -> room.budget().draw(Lane.FURTHER_SLICES, NOBODY));

        await("waiting without a connection")
                .atMost(5, TimeUnit.SECONDS)
                .until(() -> inUse() == 0 && !waiting.isDone());

        assertThat(waiting).succeedsWithin(Duration.ofSeconds(20));
    }

    @Test
    void when_the_process_stops_who_waits_is_turned_away_at_once() {
        room.refusedFor(BlockReason.RATE_LIMIT, Duration.ofSeconds(15));
        var waiting = CompletableFuture.supplyAsync(() -> room.budget().draw(Lane.FURTHER_SLICES, NOBODY));

        room.budget().stop();

        assertThat(waiting).succeedsWithin(Duration.ofSeconds(5)).isInstanceOf(Refused.class);
    }

    @Test
    void what_is_used_limited_and_blocked_is_measured() {
        room.refusedFor(BlockReason.RATE_LIMIT, Duration.ofSeconds(100));

        assertThat(gauge("festival.budget.used")).isEqualTo(1);
        assertThat(gauge("festival.budget.limit")).isEqualTo(5);
        assertThat(blocked(BlockReason.RATE_LIMIT)).isBetween(90.0, 101.0);
        assertThat(blocked(BlockReason.QUOTA)).isZero();
    }

    @Test
    void waits_are_measured_by_lane() {
        room.budget().draw(Lane.FIRST_SLICES, NOBODY);

        assertThat(room.meters()
                        .get("festival.budget.wait")
                        .tag("lane", "first_slices")
                        .timer()
                        .count())
                .isEqualTo(1);
    }

    private double blocked(BlockReason reason) {
        return room.meters()
                .get("festival.budget.blocked.seconds")
                .tag("reason", reason.code())
                .gauge()
                .value();
    }

    private double gauge(String name) {
        return room.meters().get(name).gauge().value();
    }

    private static int inUse() {
        return database.sql().sql("""
                                select count(*) from pg_stat_activity
                                where datname = current_database() and state <> 'idle' and pid <> pg_backend_pid()
                                """).query(Integer.class).single();
    }
}
