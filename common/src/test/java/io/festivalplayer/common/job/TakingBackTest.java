package io.festivalplayer.common.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.festivalplayer.common.database.MigratedDatabase;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** How listeners take back what they have decided about an act. */
class TakingBackTest extends ReviewedBill {

    @RegisterExtension
    static final MigratedDatabase database = new MigratedDatabase();

    TakingBackTest() {
        super(database);
    }

    @Test
    void tracks_that_were_fixed_by_hand_are_ours_to_choose_again() {
        var job = inReview();
        fix(job, SURE, "sure-2");

        var act = reset(job, SURE);

        assertThat(act.fixedTracks()).isEmpty();
        assertThat(tracks(job, SURE)).containsExactly(JobRoom.uri("sure-1"), JobRoom.uri("sure-2"));
    }

    @Test
    void the_artist_chosen_again_keeps_the_choice_and_gives_back_the_tracks() {
        var job = inReview();
        choose(job, UNSURE, "other", "a", "b");
        fix(job, UNSURE, "b");

        choose(job, UNSURE, "other", "a", "b");

        assertThat(act(job, UNSURE).fixedTracks()).isEmpty();
        assertThat(tracks(job, UNSURE)).containsExactly(JobRoom.uri("a"), JobRoom.uri("b"));
    }

    @Test
    void a_decided_act_is_undecided_again_with_all_that_was_known_of_it() {
        var job = inReview();
        var unsure = act(job, UNSURE);
        var notFound = act(job, NOT_FOUND);
        choose(job, UNSURE, "other", "other-1");
        choose(job, UNSURE, "third", "third-1");
        fix(job, UNSURE, "third-1");
        skip(job, UNSURE);
        choose(job, NOT_FOUND, "pasted");

        reset(job, UNSURE);
        reset(job, NOT_FOUND);

        assertThat(act(job, UNSURE))
                .usingRecursiveComparison()
                .ignoringFields("version")
                .isEqualTo(unsure);
        assertThat(act(job, NOT_FOUND))
                .usingRecursiveComparison()
                .ignoringFields("version")
                .isEqualTo(notFound);
        assertThat(room.runs().actsToFind(job)).isEmpty();
    }

    @Test
    void an_act_that_was_left_out_is_taken_back() {
        var job = inReview();
        skip(job, UNSURE);

        assertThat(reset(job, UNSURE).state()).isEqualTo(ActState.UNSURE);
    }

    @Test
    void where_nothing_was_decided_nothing_changes() {
        var job = inReview();
        long before = room.seen(job).version();

        reset(job, SURE);

        assertThat(room.seen(job).version()).isEqualTo(before);
    }

    @Test
    void a_choice_that_was_taken_back_is_no_correction() {
        var job = inReview();
        choose(job, UNSURE, "other", "other-1");

        reset(job, UNSURE);

        assertThat(nextTime("Björk")).isEmpty();
    }

    @Test
    void who_it_surely_was_before_is_no_correction_either() {
        var job = inReview();
        var before = act(job, SURE);
        choose(job, SURE, "other", "other-1");
        assertThat(nextTime("Sigur Rós")).contains("other");

        choose(job, SURE, "sure", "sure-1", "sure-2");

        assertThat(nextTime("Sigur Rós")).isEmpty();
        assertThat(act(job, SURE).match()).isEqualTo(before.match());
    }

    @Test
    void an_earlier_jobs_correction_counts_again() {
        choose(inReview(), UNSURE, "earlier", "e-1");
        var job = inReview();
        choose(job, UNSURE, "other", "other-1");

        reset(job, UNSURE);

        assertThat(nextTime("Björk")).isEqualTo(Optional.of("earlier"));
    }

    @Test
    void a_later_jobs_correction_stays() {
        var job = inReview();
        choose(job, UNSURE, "other", "other-1");
        choose(inReview(), UNSURE, "later", "l-1");

        reset(job, UNSURE);

        assertThat(nextTime("Björk")).isEqualTo(Optional.of("later"));
    }

    @Test
    void a_playlist_is_not_outdated_once_all_is_as_it_was_built() {
        var job = succeeded();
        choose(job, SURE, "other", "other-1");
        skip(job, UNSURE);
        assertThat(room.seen(job).review().outdated()).isTrue();

        choose(job, SURE, "sure", "sure-1", "sure-2");
        assertThat(room.seen(job).review().outdated()).isTrue();
        decided(job, UNSURE, new Decision.Unskip());

        assertThat(room.seen(job).review().outdated()).isFalse();
        assertThat(reviews.confirm(listener, job)).isInstanceOf(Confirmed.NothingToDo.class);
    }

    @Test
    void the_order_of_an_acts_tracks_counts() {
        var job = succeeded();

        fix(job, SURE, "sure-2", "sure-1");
        assertThat(room.seen(job).review().outdated()).isTrue();
        fix(job, SURE, "sure-1", "sure-2");

        assertThat(room.seen(job).review().outdated()).isFalse();
    }

    @Test
    void tracks_that_are_still_to_be_looked_for_may_be_others() {
        var job = succeeded();

        decide(job, NOT_FOUND, new Decision.Choose(artist("pasted"), found(), false));

        assertThat(room.seen(job).review().outdated()).isTrue();
    }
}
