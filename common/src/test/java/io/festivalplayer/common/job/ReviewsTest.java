package io.festivalplayer.common.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.festivalplayer.common.database.MigratedDatabase;
import io.festivalplayer.common.job.ClaimedJob.Task;
import io.festivalplayer.common.job.Review.Wish;
import io.festivalplayer.common.pick.TrackPicker;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What listeners decide about acts, on a bill of one that is sure, one that is unsure and one that was not found. */
class ReviewsTest {

    @RegisterExtension
    static final MigratedDatabase database = new MigratedDatabase();

    private static final int SURE = 0;
    private static final int UNSURE = 1;
    private static final int NOT_FOUND = 2;

    private final JobRoom room = new JobRoom(database);
    private final Reviews reviews = room.reviews();
    private final TrackPicker picker = new TrackPicker();

    private UUID listener;

    @BeforeEach
    void enter() {
        listener = room.listener();
    }

    @ParameterizedTest
    @CsvSource({
        "NEVER, MATCHED, false",
        "NEVER, UNSURE, false",
        "WHEN_UNSURE, MATCHED, false",
        "WHEN_UNSURE, UNSURE, true",
        "WHEN_UNSURE, NOT_FOUND, true",
        "ALWAYS, MATCHED, true"
    })
    void a_job_stops_as_its_listener_wished(Wish wish, ActState state, boolean stops) {
        var review = new Review(wish, Review.Confirmation.NOT_ASKED, false);

        assertThat(review.isDue(List.of(act(state)))).isEqualTo(stops);
    }

    @Test
    void a_job_that_has_stopped_once_stops_until_it_is_let_go_on() {
        assertThat(new Review(Wish.WHEN_UNSURE, Review.Confirmation.AWAITED, false).isDue(List.of()))
                .isTrue();
        assertThat(new Review(Wish.ALWAYS, Review.Confirmation.GIVEN, false).isDue(List.of()))
                .isFalse();
    }

    @Test
    void a_job_in_review_costs_nothing() {
        var job = inReview();

        assertThat(room.ask(job, "has_work", Boolean.class)).isFalse();
        assertThat(room.ask(job, "lease_owner is null and redispatch_at is null", Boolean.class))
                .isTrue();
        assertThat(room.dispatches().take(job)).isEmpty();
        database.advance(Duration.ofDays(3));
        assertThat(room.dispatches().take(job)).isEmpty();
    }

    @Test
    void it_shows_what_would_go_into_the_playlist() {
        var job = inReview();

        assertThat(tracks(job, SURE)).containsExactly(JobRoom.uri("sure-1"), JobRoom.uri("sure-2"));
        assertThat(tracks(job, UNSURE)).containsExactly(JobRoom.uri("best-1"));
        assertThat(tracks(job, NOT_FOUND)).isEmpty();
    }

    @Test
    void a_cancel_that_comes_while_it_matches_is_not_forgotten_in_review() {
        var job = ordered(Wish.ALWAYS, listener, "Sigur Rós");
        var lease = room.claimed(job);
        room.control().cancel(listener, job, true);

        room.runs().review(lease, List.of());

        assertThat(room.stateOf(job)).isEqualTo(JobState.CANCELLED);
    }

    @Test
    void a_job_in_review_is_cancelled_at_once() {
        var job = inReview();

        assertThat(room.control().cancel(listener, job, true)).isTrue();

        assertThat(room.stateOf(job)).isEqualTo(JobState.CANCELLED);
        assertThat(room.ask(job, "has_work", Boolean.class)).isFalse();
    }

    @Test
    void a_review_that_was_cancelled_is_open_again_after_a_retry() {
        var job = inReview();
        skip(job, SURE);
        room.control().cancel(listener, job, true);
        room.control().retry(listener, job);

        var claimed = room.claimedJob(job);

        assertThat(claimed.review().isDue(List.of())).isTrue();
        assertThat(act(job, SURE).state()).isEqualTo(ActState.SKIPPED);
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

        assertThat(reviews.decide(room.listener(), job, SURE, new Decision.Skip(), picker::pick))
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
    void a_confirmed_job_builds_what_was_decided() {
        var job = inReview();
        fix(job, SURE, "sure-2");

        assertThat(reviews.confirm(listener, job)).isInstanceOf(Confirmed.GoesOn.class);

        var claimed = room.claimedJob(job);
        assertThat(claimed.state()).isEqualTo(JobState.BUILDING);
        assertThat(claimed.task()).isEqualTo(Task.PICK);
        room.saveTracks(claimed.lease(), picker.pick(room.store().acts(job, 0), claimed.options()));
        var next = room.claims().again(claimed.lease());
        assertThat(next.task()).isEqualTo(Task.BUILD);
        assertThat(next.playlist().uris()).containsExactly(JobRoom.uri("sure-2"), JobRoom.uri("best-1"));
    }

    @Test
    void the_history_tells_who_let_it_go_on() {
        var job = inReview();

        reviews.confirm(listener, job);

        assertThat(room.store().events(job).getLast()).satisfies(event -> {
            assertThat(event.from()).contains(JobState.REVIEW);
            assertThat(event.to()).isEqualTo(JobState.BUILDING);
            assertThat(event.by()).isEqualTo("listener");
        });
    }

    @Test
    void a_job_of_which_no_act_brings_a_track_is_not_let_go_on() {
        var job = inReview();
        skip(job, SURE);
        skip(job, UNSURE);

        assertThat(reviews.confirm(listener, job)).isInstanceOf(Confirmed.NothingChosen.class);

        assertThat(room.stateOf(job)).isEqualTo(JobState.REVIEW);
    }

    @Test
    void an_artist_whose_tracks_are_not_known_yet_counts() {
        var job = inReview();
        skip(job, SURE);
        skip(job, UNSURE);
        choose(job, NOT_FOUND, "pasted");

        assertThat(reviews.confirm(listener, job)).isInstanceOf(Confirmed.GoesOn.class);

        var claimed = room.claimedJob(job);
        assertThat(room.runs().actsToFind(job)).singleElement().satisfies(act -> {
            assertThat(act.position()).isEqualTo(NOT_FOUND);
            assertThat(act.artistId()).contains("pasted");
            assertThat(act.artist()).isPresent();
        });
        room.runs().saveMatches(claimed.lease(), Map.of(NOT_FOUND, matched("pasted", "p-1")));
        assertThat(room.runs().actsToFind(job)).isEmpty();
    }

    @Test
    void tracks_are_looked_for_while_fewer_are_known_than_wanted() {
        var job = inReview();

        decide(job, UNSURE, new Decision.Choose(artist("other"), found("other-1"), false));
        assertThat(room.runs().actsToFind(job)).hasSize(1);

        decide(job, SURE, new Decision.Choose(artist("full"), found("f-1", "f-2", "f-3"), false));
        assertThat(room.runs().actsToFind(job)).hasSize(1);
    }

    @Test
    void what_was_not_looked_for_yet_is_not_called_short() {
        var job = inReview();

        decide(job, NOT_FOUND, new Decision.Choose(artist("other"), found("other-1"), false));

        assertThat(act(job, NOT_FOUND).match().flatMap(Match::reason)).isEmpty();
    }

    @Test
    void a_job_that_nobody_changed_is_not_confirmed_a_second_time() {
        var job = succeeded();

        assertThat(reviews.confirm(listener, job)).isInstanceOf(Confirmed.NothingToDo.class);
    }

    @Test
    void a_job_that_has_succeeded_rewrites_its_playlist_when_an_act_was_changed() {
        var job = succeeded();
        choose(job, SURE, "right", "right-1");
        assertThat(room.seen(job).review().outdated()).isTrue();

        assertThat(reviews.confirm(listener, job)).isInstanceOf(Confirmed.GoesOn.class);

        var claimed = picked(job);
        assertThat(room.seen(job).review().outdated()).isFalse();
        assertThat(claimed.playlist().id()).contains("playlist");
        assertThat(claimed.playlist().isToBeMended()).isTrue();
        assertThat(claimed.playlist().picked()).containsExactly(JobRoom.uri("right-1"), JobRoom.uri("best-1"));
        assertThat(claimed.playlist().mending().orElseThrow())
                .contains(JobRoom.uri("sure-1"), JobRoom.uri("sure-2"), JobRoom.uri("best-1"));
    }

    @Test
    void what_was_begun_to_be_rewritten_is_gone_on_with() {
        var job = succeeded();
        choose(job, SURE, "right", "right-1");
        reviews.confirm(listener, job);
        var run = picked(job);
        room.steps().mended(run.lease(), "playlist", mend("right-1", "best-1", "theirs"));
        room.steps().writing(run.lease());
        room.steps().written(run.lease(), 1);
        room.runs().fail(run.lease(), Failure.PLAYLIST_DIFFERS);
        room.control().retry(listener, job);

        var claimed = picked(job);

        assertThat(claimed.playlist().isToBeMended()).isFalse();
        assertThat(claimed.playlist().written()).isOne();
        assertThat(claimed.wanted())
                .containsExactly(JobRoom.uri("right-1"), JobRoom.uri("best-1"), JobRoom.uri("theirs"));
    }

    @Test
    void a_failure_before_the_first_write_forgets_nothing() {
        var job = succeeded();
        choose(job, SURE, "right", "right-1");
        reviews.confirm(listener, job);
        room.runs().fail(room.claimed(job), Failure.RECONNECT_SPOTIFY);
        room.control().retry(listener, job);

        var claimed = picked(job);

        assertThat(claimed.playlist().isToBeMended()).isTrue();
        assertThat(claimed.playlist().picked()).containsExactly(JobRoom.uri("right-1"), JobRoom.uri("best-1"));
    }

    @Test
    void once_rewritten_it_is_as_any_job_that_has_succeeded() {
        var job = succeeded();
        choose(job, SURE, "right", "right-1");
        reviews.confirm(listener, job);
        var run = picked(job);
        room.steps().mended(run.lease(), "playlist", mend("right-1", "best-1"));
        room.steps().written(run.lease(), 2);
        room.runs().succeed(run);

        assertThat(room.stateOf(job)).isEqualTo(JobState.SUCCEEDED);
        assertThat(room.ask(job, "mending is null and not picking and not has_work", Boolean.class))
                .isTrue();
        assertThat(reviews.confirm(listener, job)).isInstanceOf(Confirmed.NothingToDo.class);
    }

    @Test
    void a_run_that_tidied_up_meanwhile_has_lost_the_job() {
        var job = succeeded();
        room.put(job, "loose_ends = 1");
        var tidying = room.claimedJob(job);
        choose(job, SURE, "right", "right-1");

        reviews.confirm(listener, job);

        assertThatThrownBy(() -> room.runs().followedUp(tidying)).isInstanceOf(LeaseLost.class);
        assertThat(room.ask(job, "loose_ends", Integer.class)).isEqualTo(2);
    }

    @Test
    void a_job_is_confirmed_only_where_the_account_has_room() {
        var job = inReview();
        for (int i = 0; i < AccountRoom.LIMIT; i++) {
            room.queued(listener, "Björk");
        }

        assertThat(reviews.confirm(listener, job))
                .isEqualTo(new Confirmed.TooMany(new Submission.TooMany(AccountRoom.LIMIT, AccountRoom.TRY_AGAIN)));
        assertThat(room.stateOf(job)).isEqualTo(JobState.REVIEW);
    }

    @Test
    void reviews_are_counted_apart_from_what_is_under_way() {
        for (int i = 0; i < AccountRoom.REVIEWS; i++) {
            room.put(ordered(Wish.ALWAYS, listener, "Björk"), "state = 'review', confirmation = 'awaited'");
        }

        assertThat(room.store().submit(order(Wish.WHEN_UNSURE, listener, "Björk")))
                .isInstanceOf(Submission.TooManyReviews.class);
        assertThat(room.store().submit(order(Wish.NEVER, listener, "Björk"))).isInstanceOf(Submission.Accepted.class);
    }

    @Test
    void a_correction_is_taken_by_the_listeners_next_job_whatever_the_spelling() {
        choose(inReview(), UNSURE, "other", "other-1");

        var next = room.queued(listener, "BJÖRK!", "Sigur Rós");

        assertThat(room.runs().pendingActs(next))
                .containsExactly(
                        new PendingAct(0, "BJÖRK!", Optional.of("other")),
                        new PendingAct(1, "Sigur Rós", Optional.empty()));
    }

    @Test
    void a_correction_is_no_one_elses() {
        choose(inReview(), UNSURE, "other", "other-1");

        var others = room.queued(room.listener(), "Björk");

        assertThat(room.runs().pendingActs(others))
                .extracting(PendingAct::artistId)
                .containsExactly(Optional.empty());
    }

    @Test
    void the_last_correction_counts() {
        var job = inReview();
        choose(job, UNSURE, "other", "other-1");
        choose(job, UNSURE, "third", "third-1");

        assertThat(room.runs().pendingActs(room.queued(listener, "Björk")))
                .extracting(PendingAct::artistId)
                .containsExactly(Optional.of("third"));
    }

    @Test
    void what_was_left_out_is_asked_for_again_the_next_time() {
        skip(inReview(), UNSURE);

        assertThat(room.runs().pendingActs(room.queued(listener, "Björk")))
                .extracting(PendingAct::artistId)
                .containsExactly(Optional.empty());
    }

    @Test
    void corrections_go_with_the_account() {
        choose(inReview(), UNSURE, "other", "other-1");

        database.sql()
                .sql("delete from account where id = :id")
                .param("id", listener)
                .update();

        assertThat(database.sql()
                        .sql("select count(*) from correction where account_id = :id")
                        .param("id", listener)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void what_an_older_job_rewrites_is_no_longer_a_younger_ones_to_judge() {
        var older = succeeded();
        var younger = room.queued(listener, new Target.Replacing("playlist", true));
        var run = room.building(younger, "t1");
        room.steps().hold(run, "playlist");
        room.runs().succeed(room.claims().again(run));
        assertThat(room.steps().isOvertaken(younger, "playlist")).isFalse();

        choose(older, SURE, "right", "right-1");
        reviews.confirm(listener, older);
        room.steps().hold(picked(older).lease(), "playlist");

        assertThat(room.steps().isOvertaken(younger, "playlist")).isTrue();
    }

    private UUID ordered(Wish wish, UUID account, String... acts) {
        var order = order(wish, account, acts);
        room.store().submit(order);
        return order.id();
    }

    private NewJob order(Wish wish, UUID account, String... acts) {
        var order = room.order(account, acts);
        return new NewJob(
                order.id(),
                account,
                order.acts(),
                order.playlist(),
                order.options(),
                wish,
                Optional.empty(),
                Optional.empty(),
                "hash");
    }

    private UUID inReview() {
        var job = ordered(Wish.WHEN_UNSURE, listener, "Sigur Rós", "Björk", "Nobody");
        var lease = room.claimed(job);
        room.runs().saveMatches(lease, matches());
        room.runs().review(lease, picker.pick(room.store().acts(job, 0), new JobOptions(3)));
        return job;
    }

    private UUID succeeded() {
        var job = ordered(Wish.NEVER, listener, "Sigur Rós", "Björk", "Nobody");
        var lease = room.claimed(job);
        room.runs().saveMatches(lease, matches());
        room.saveTracks(lease, picker.pick(room.store().acts(job, 0), new JobOptions(3)));
        var building = room.claims().again(lease);
        room.steps().creating(lease);
        room.steps().created(lease, "playlist", "https://playlist", building.wanted());
        room.steps().written(lease, building.wanted().size());
        room.runs().succeed(building);
        return job;
    }

    /** In the hands of the run that has just chosen its tracks. */
    private ClaimedJob picked(UUID job) {
        var lease = room.claimed(job);
        room.saveTracks(lease, picker.pick(room.store().acts(job, 0), new JobOptions(3)));
        return room.claims().again(lease);
    }

    private static Map<Integer, Match> matches() {
        var best = new Candidate("best", "best", Optional.empty(), "https://best", List.of(), List.of(), 0.6);
        var other = new Candidate("other", "other", Optional.empty(), "https://other", List.of(), List.of(), 0.3);
        return Map.of(
                SURE,
                matched("sure", "sure-1", "sure-2"),
                UNSURE,
                new Match(
                        ActState.UNSURE,
                        0.6,
                        Optional.empty(),
                        Optional.of(artist("best")),
                        List.of(best, other),
                        found("best-1")),
                NOT_FOUND,
                Match.notFound("Nobody of that name."));
    }

    private static BuildSteps.Mend mend(String... tracks) {
        var uris = Arrays.stream(tracks).map(JobRoom::uri).toList();
        return new BuildSteps.Mend(Optional.empty(), uris, uris);
    }

    private static Match matched(String artist, String... tracks) {
        return new Match(
                ActState.MATCHED, 0.95, Optional.empty(), Optional.of(artist(artist)), List.of(), found(tracks));
    }

    private static Artist artist(String id) {
        return new Artist(id, id, Optional.empty(), "https://" + id);
    }

    private static List<FoundTrack> found(String... tracks) {
        return Arrays.stream(tracks)
                .map(track -> new FoundTrack(JobRoom.track(track), Optional.empty(), 200_000))
                .toList();
    }

    private static Act act(ActState state) {
        return new Act(
                0,
                "name",
                "name",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                state,
                Optional.empty(),
                List.of(),
                Optional.empty(),
                1);
    }

    private void choose(UUID job, int position, String artist, String... tracks) {
        decided(job, position, new Decision.Choose(artist(artist), found(tracks), tracks.length > 0));
    }

    private Act skip(UUID job, int position) {
        return decided(job, position, new Decision.Skip());
    }

    private void fix(UUID job, int position, String... tracks) {
        decided(
                job,
                position,
                new Decision.Fix(Arrays.stream(tracks).map(JobRoom::uri).toList()));
    }

    private Act decided(UUID job, int position, Decision decision) {
        return ((Decided.Done) decide(job, position, decision)).act();
    }

    private Decided decide(UUID job, int position, Decision decision) {
        return reviews.decide(listener, job, position, decision, picker::pick);
    }

    private Act act(UUID job, int position) {
        return room.store().act(job, position).orElseThrow();
    }

    private List<String> tracks(UUID job, int position) {
        return act(job, position).tracks().stream().map(Track::uri).toList();
    }
}
