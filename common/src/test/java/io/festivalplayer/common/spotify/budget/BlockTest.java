package io.festivalplayer.common.spotify.budget;

import static io.festivalplayer.common.spotify.budget.BlockReason.QUOTA;
import static io.festivalplayer.common.spotify.budget.BlockReason.RATE_LIMIT;
import static org.assertj.core.api.Assertions.assertThat;

import io.festivalplayer.common.database.MigratedDatabase;
import io.festivalplayer.common.spotify.budget.Turn.Granted;
import io.festivalplayer.testing.AtOnce;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a refusal of Spotify's does to all processes, and how they begin again. */
class BlockTest {

    @RegisterExtension
    static final MigratedDatabase database = new MigratedDatabase();

    private static final Duration A_MINUTE = Duration.ofMinutes(1);
    private static final Duration FOURTEEN_HOURS = Duration.ofHours(14);

    private final BudgetRoom room = new BudgetRoom(database, "180/30s");
    private final BudgetRoom otherProcess = new BudgetRoom(database, "180/30s");

    @ParameterizedTest
    @EnumSource(Lane.class)
    void a_refusal_stops_every_process_at_its_next_call(Lane lane) {
        room.refusedFor(RATE_LIMIT, A_MINUTE);

        assertThat(otherProcess.refusal(lane).pause()).isBetween(A_MINUTE.minusSeconds(5), A_MINUTE.plusSeconds(1));
    }

    @ParameterizedTest
    @EnumSource(BlockReason.class)
    void the_reason_is_the_one_that_spotify_gave(BlockReason reason) {
        room.refusedFor(reason, A_MINUTE);

        assertThat(otherProcess.refusal(Lane.PEOPLE).reason()).isEqualTo(reason);
    }

    @Test
    void a_quota_lock_of_fourteen_hours_lasts_fourteen_hours() {
        room.refusedFor(QUOTA, FOURTEEN_HOURS);

        database.advance(FOURTEEN_HOURS.minusMinutes(1));

        assertThat(otherProcess.refusal(Lane.FIRST_SLICES).reason()).isEqualTo(QUOTA);
    }

    @Test
    void after_the_lock_there_are_calls_again() {
        room.refusedFor(QUOTA, FOURTEEN_HOURS);

        database.advance(FOURTEEN_HOURS.plusSeconds(1));

        assertThat(otherProcess.ask(Lane.FIRST_SLICES)).isInstanceOf(Granted.class);
    }

    @Test
    void a_shorter_wait_does_not_end_a_longer_one() {
        var permits = List.of(room.permit(Lane.PEOPLE), room.permit(Lane.PEOPLE));
        room.budget().refused(permits.getFirst(), QUOTA, FOURTEEN_HOURS);

        otherProcess.budget().refused(permits.getLast(), RATE_LIMIT, A_MINUTE);

        assertThat(room.budget().allowance().block()).hasValueSatisfying(block -> {
            assertThat(block.reason()).isEqualTo(QUOTA);
            assertThat(block.left()).isGreaterThan(Duration.ofHours(13));
        });
    }

    @Test
    void who_is_turned_away_has_not_used_anything() {
        room.refusedFor(RATE_LIMIT, A_MINUTE);
        var used = room.budget().allowance().usedInDay();

        IntStream.range(0, 10).forEach(_ -> room.refusal(Lane.FURTHER_SLICES));

        assertThat(room.budget().allowance().usedInDay()).isEqualTo(used);
    }

    @Test
    void after_a_block_one_call_goes_first() {
        blockedAndOver();

        var turns = AtOnce.run(8, () -> otherProcess.ask(Lane.FIRST_SLICES));

        assertThat(turns).filteredOn(Granted.class::isInstance).hasSize(1);
    }

    @Test
    void the_others_go_once_it_got_through() {
        blockedAndOver();
        var first = room.permit(Lane.FIRST_SLICES);

        room.budget().gotThrough(first);

        assertThat(AtOnce.run(8, () -> otherProcess.ask(Lane.FIRST_SLICES))).hasOnlyElementsOfType(Granted.class);
    }

    @Test
    void when_it_is_refused_all_wait_again() {
        blockedAndOver();

        room.budget().refused(room.permit(Lane.FIRST_SLICES), RATE_LIMIT, A_MINUTE);

        assertThat(otherProcess.refusal(Lane.PEOPLE).pause()).isGreaterThan(A_MINUTE.minusSeconds(5));
    }

    @Test
    void when_it_gets_no_answer_another_goes_first() {
        blockedAndOver();

        room.budget().unanswered(room.permit(Lane.FIRST_SLICES));

        assertThat(otherProcess.permit(Lane.PEOPLE).probe()).isTrue();
    }

    @Test
    void when_its_process_dies_another_goes_first_after_a_while() {
        blockedAndOver();
        room.permit(Lane.FIRST_SLICES);

        database.advance(Duration.ofSeconds(15));

        assertThat(otherProcess.permit(Lane.PEOPLE).probe()).isTrue();
    }

    @Test
    void a_call_from_before_the_block_that_is_answered_now_does_not_speak_for_those_after_it() {
        var early = room.permit(Lane.PEOPLE);
        blockedAndOver();

        room.budget().gotThrough(early);

        assertThat(room.budget().allowance().probing()).isTrue();
    }

    @Test
    void while_spotify_blocks_us_no_job_is_admitted() {
        room.refusedFor(RATE_LIMIT, A_MINUTE);

        assertThat(otherProcess.budget().admission()).isEqualTo(Admission.NONE);
    }

    @Test
    void after_a_block_one_job_is_admitted_by_one_process() {
        blockedAndOver();

        var admissions = AtOnce.run(6, () -> otherProcess.budget().admission());

        assertThat(admissions).containsOnlyOnce(Admission.ONE).doesNotContain(Admission.ALL);
    }

    @Test
    void another_is_admitted_when_the_first_made_no_call() {
        blockedAndOver();
        room.budget().admission();

        database.advance(Duration.ofSeconds(5));

        assertThat(otherProcess.budget().admission()).isEqualTo(Admission.ONE);
    }

    @Test
    void all_are_admitted_once_a_call_got_through() {
        blockedAndOver();
        room.budget().admission();

        room.budget().gotThrough(room.permit(Lane.FIRST_SLICES));

        assertThat(otherProcess.budget().admission()).isEqualTo(Admission.ALL);
    }

    @Test
    void before_any_call_all_are_admitted() {
        assertThat(room.budget().admission()).isEqualTo(Admission.ALL);
    }

    @Test
    void an_operator_ends_a_block() {
        room.refusedFor(QUOTA, FOURTEEN_HOURS);

        room.operator().release();

        assertThat(otherProcess.permit(Lane.PEOPLE).probe()).isTrue();
    }

    @Test
    void a_call_is_counted_for_the_account_it_is_made_for() {
        var account = UUID.randomUUID();

        room.spend(account, 3);

        assertThat(database.sql()
                        .sql("select sum(calls) from account_calls_by_hour where account_id = :id")
                        .param("id", account)
                        .query(Integer.class)
                        .single())
                .isEqualTo(3);
    }

    private void blockedAndOver() {
        room.refusedFor(RATE_LIMIT, A_MINUTE);
        database.advance(A_MINUTE.plusSeconds(1));
    }
}
