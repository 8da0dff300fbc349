package io.festivalplayer.common.spotify.budget;

import static org.assertj.core.api.Assertions.assertThat;

import io.festivalplayer.common.database.MigratedDatabase;
import io.festivalplayer.common.spotify.budget.Turn.Granted;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The allowance of 24 hours. */
class QuotaTest {

    @RegisterExtension
    static final MigratedDatabase database = new MigratedDatabase();

    private static final UUID ADA = UUID.randomUUID();

    private final BudgetRoom room = new BudgetRoom(database, "100000/30s", 50);

    @Test
    void no_more_calls_are_made_than_it_allows() {
        assertThat(room.all(Lane.PEOPLE)).isEqualTo(50);
    }

    @Test
    void who_finds_it_used_up_is_told_until_when() {
        room.all(Lane.PEOPLE);

        var refusal = room.refusal(Lane.FIRST_SLICES);

        assertThat(refusal.reason()).isEqualTo(BlockReason.QUOTA);
        assertThat(refusal.pause()).isBetween(Duration.ofHours(24).minusMinutes(1), Duration.ofHours(25));
    }

    @Test
    void the_calls_of_an_hour_count_for_a_day_and_no_midnight_frees_them() {
        room.spend(ADA, 20);
        database.advance(Duration.ofHours(14));
        room.all(Lane.PEOPLE);

        database.advance(Duration.ofHours(11).plusMinutes(1));

        assertThat(room.all(Lane.PEOPLE)).isEqualTo(20);
    }

    @Test
    void after_the_pause_there_are_calls() {
        room.all(Lane.PEOPLE);

        database.advance(room.refusal(Lane.PEOPLE).pause());

        assertThat(room.ask(Lane.PEOPLE)).isInstanceOf(Granted.class);
    }

    @Test
    void while_it_is_used_up_no_job_is_admitted() {
        room.all(Lane.PEOPLE);

        assertThat(room.budget().admission()).isEqualTo(Admission.NONE);
    }

    @Test
    void the_use_of_the_day_is_shown_with_what_it_allows() {
        room.spend(ADA, 7);

        var allowance = room.budget().allowance();

        assertThat(allowance.usedInDay()).isEqualTo(7);
        assertThat(allowance.quota()).hasValue(50);
    }

    @Test
    void without_a_setting_none_is_known_and_none_is_enforced() {
        var process = new BudgetRoom(database, "1000/30s");
        process.spend(ADA, 300);

        assertThat(process.budget().allowance().quota()).isEmpty();
        assertThat(process.ask(Lane.PEOPLE)).isInstanceOf(Granted.class);
    }

    @Test
    void without_a_setting_it_is_taken_for_what_the_day_held_when_spotify_said_that_it_is_used_up() {
        var process = new BudgetRoom(database, "1000/30s");
        process.spend(ADA, 299);

        process.refusedFor(BlockReason.QUOTA, Duration.ofHours(10));

        assertThat(process.budget().allowance().quota()).hasValue(300);
    }

    @Test
    void what_goes_well_beyond_that_shows_that_it_is_more() {
        var process = new BudgetRoom(database, "1000/30s");
        process.refusedFor(BlockReason.QUOTA, Duration.ofMinutes(1));
        database.advance(Duration.ofMinutes(2));
        process.budget().gotThrough(process.permit(Lane.PEOPLE));

        process.spend(ADA, 98);

        assertThat(process.budget().allowance().quota()).hasValue(100);
    }

    @Test
    void nobodys_use_is_kept_longer_than_it_counts() {
        room.spend(ADA, 5);
        database.advance(Duration.ofHours(26));

        room.spend(UUID.randomUUID(), 1);

        assertThat(database.sql()
                        .sql("select count(*) from account_calls_by_hour where account_id = :ada")
                        .param("ada", ADA)
                        .query(Integer.class)
                        .single())
                .isZero();
    }
}
