package io.festivalplayer.common.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.festivalplayer.common.database.MigratedDatabase;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What listeners decide about acts, one by one. */
class DecisionsTest extends ReviewedBill {

    @RegisterExtension
    static final MigratedDatabase database = new MigratedDatabase();

    DecisionsTest() {
        super(database);
    }

    @Test
    void a_chosen_candidate_is_the_artist_without_doubt() {
        var job = inReview();
        long before = room.seen(job).version();

        choose(job, UNSURE, "other", "other-1", "other-2", "other-3");

        var act = act(job, UNSURE);
        assertThat(act.state()).isEqualTo(ActState.MATCHED);
        assertThat(act.match().orElseThrow().confidence()).isOne();
        assertThat(act.match().flatMap(Match::artist)).map(Artist::id).contains("other");
        assertThat(tracks(job, UNSURE))
                .containsExactly(JobRoom.uri("other-1"), JobRoom.uri("other-2"), JobRoom.uri("other-3"));
        assertThat(room.seen(job).version()).isGreaterThan(before);
        assertThat(room.store().acts(job, before)).extracting(Act::position).containsExactly(UNSURE);
    }

    @Test
    void who_it_was_taken_for_can_be_chosen_again() {
        var job = inReview();

        choose(job, SURE, "other", "other-1");

        assertThat(act(job, SURE).match().orElseThrow().candidates())
                .extracting(Candidate::id)
                .containsExactly("sure");
    }

    @Test
    void the_same_decision_again_changes_nothing() {
        var job = inReview();
        choose(job, UNSURE, "other", "other-1");
        skip(job, SURE);
        long before = room.seen(job).version();

        choose(job, UNSURE, "other", "other-1");
        skip(job, SURE);

        assertThat(room.seen(job).version()).isEqualTo(before);
    }

    @Test
    void an_act_that_is_left_out_brings_nothing_and_comes_back_as_it_was() {
        var job = inReview();
        var before = act(job, UNSURE);

        assertThat(skip(job, UNSURE).state()).isEqualTo(ActState.SKIPPED);
        assertThat(tracks(job, UNSURE)).isEmpty();
        assertThat(room.seen(job).summary().skipped()).isOne();

        var after = decided(job, UNSURE, new Decision.Unskip());
        assertThat(after.state()).isEqualTo(ActState.UNSURE);
        assertThat(after.match()).isEqualTo(before.match());
        assertThat(after.tracks()).isEqualTo(before.tracks());
    }

    @Test
    void what_another_act_gave_up_is_free_again() {
        var job = inReview();
        choose(job, UNSURE, "twin", "sure-1", "twin-1");
        assertThat(tracks(job, UNSURE)).containsExactly(JobRoom.uri("twin-1"));

        skip(job, SURE);

        assertThat(tracks(job, UNSURE)).containsExactly(JobRoom.uri("sure-1"), JobRoom.uri("twin-1"));
    }

    @Test
    void an_act_puts_in_the_tracks_that_the_listener_wants_in_their_order() {
        var job = inReview();
        choose(job, UNSURE, "other", "a", "b", "c", "d");

        fix(job, UNSURE, "d", "b");
        skip(job, SURE);

        assertThat(tracks(job, UNSURE)).containsExactly(JobRoom.uri("d"), JobRoom.uri("b"));
    }

    @Test
    void only_tracks_of_the_act_can_be_wanted_and_each_once() {
        var job = inReview();

        for (var uris : List.of(List.of("best-1"), List.of("sure-1", "sure-1"), List.<String>of())) {
            assertThat(decide(
                            job,
                            SURE,
                            new Decision.Fix(uris.stream().map(JobRoom::uri).toList())))
                    .isInstanceOf(Decided.NotItsTracks.class);
        }
    }

    @Test
    void another_artist_brings_tracks_of_their_own() {
        var job = inReview();
        fix(job, SURE, "sure-2");

        choose(job, SURE, "other", "other-1");

        assertThat(act(job, SURE).fixedTracks()).isEmpty();
        assertThat(tracks(job, SURE)).containsExactly(JobRoom.uri("other-1"));
    }

    @Test
    void nobody_decides_about_another_listeners_act_or_one_that_is_not_there() {
        var job = inReview();

        assertThat(reviews.decide(room.listener(), job, SURE, new Decision.Skip(), picker))
                .isInstanceOf(Decided.NotThere.class);
        assertThat(decide(job, 3, new Decision.Skip())).isInstanceOf(Decided.NotThere.class);
    }

    @Test
    void while_a_worker_has_it_nothing_is_decided() {
        var job = inReview();
        reviews.confirm(listener, job);

        assertThat(decide(job, SURE, new Decision.Skip())).isInstanceOf(Decided.NotNow.class);
    }

    @Test
    void tracks_are_looked_for_while_those_that_are_known_do_not_fill_the_acts_share() {
        var job = inReview();

        decide(job, UNSURE, new Decision.Choose(artist("other"), found("other-1"), false));
        assertThat(room.runs().actsToFind(job)).hasSize(1);

        decide(job, SURE, new Decision.Choose(artist("full"), found("f-1", "f-2", "f-3"), false));
        assertThat(room.runs().actsToFind(job)).hasSize(1);
    }

    @Test
    void tracks_that_another_act_brings_do_not_fill_its_share() {
        var job = inReview();

        decide(job, UNSURE, new Decision.Choose(artist("twin"), found("sure-1", "sure-2", "twin-1"), false));

        assertThat(room.runs().actsToFind(job)).hasSize(1);
        assertThat(act(job, UNSURE).match().flatMap(Match::reason)).isEmpty();
    }

    @Test
    void what_was_not_looked_for_yet_is_not_called_short() {
        var job = inReview();

        decide(job, NOT_FOUND, new Decision.Choose(artist("other"), found("other-1"), false));

        assertThat(act(job, NOT_FOUND).match().flatMap(Match::reason)).isEmpty();
    }

    @Test
    void why_nobody_was_found_is_still_said_of_an_act_that_was_left_out_for_a_while() {
        var job = inReview();
        var before = act(job, NOT_FOUND);

        skip(job, NOT_FOUND);

        assertThat(decided(job, NOT_FOUND, new Decision.Unskip()).match()).isEqualTo(before.match());
    }
}
