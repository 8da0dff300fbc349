package io.festivalplayer.common.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.festivalplayer.common.database.MigratedDatabase;
import io.festivalplayer.common.job.ClaimedJob.Task;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** How a job goes on that was let go on, and rewrites its playlist. */
class ConfirmTest extends ReviewedBill {

    @RegisterExtension
    static final MigratedDatabase database = new MigratedDatabase();

    ConfirmTest() {
        super(database);
    }

    @Test
    void a_confirmed_job_builds_what_was_decided() {
        var job = inReview();
        fix(job, SURE, "sure-2");

        assertThat(reviews.confirm(listener, job)).isInstanceOf(Confirmed.GoesOn.class);

        var claimed = room.claimedJob(job);
        assertThat(claimed.state()).isEqualTo(JobState.BUILDING);
        assertThat(claimed.task()).isEqualTo(Task.PICK);
        room.saveTracks(
                claimed.lease(),
                picker.propose(room.store().acts(job, 0), claimed.options()).picks());
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
    void what_an_older_job_rewrites_is_no_longer_a_younger_ones_to_judge() {
        var older = succeeded();
        var younger = room.queued(listener, new Target.Replacing("playlist", true));
        var run = room.building(younger, "t1");
        room.steps().hold(run, "playlist");
        room.runs().succeed(room.claims().again(run));
        assertThat(room.notes().isOvertaken(younger, "playlist")).isFalse();

        choose(older, SURE, "right", "right-1");
        reviews.confirm(listener, older);
        room.steps().hold(picked(older).lease(), "playlist");

        assertThat(room.notes().isOvertaken(younger, "playlist")).isTrue();
    }

    @Test
    void a_job_of_which_no_act_brings_a_track_after_all_waits_for_its_listener_again() {
        var job = inReview();
        skip(job, SURE);
        skip(job, UNSURE);
        choose(job, NOT_FOUND, "silent");
        reviews.confirm(listener, job);
        var lease = room.claimed(job);
        room.runs().saveMatches(lease, Map.of(NOT_FOUND, matched("silent")));

        room.runs().review(lease, picks(job));

        assertThat(room.stateOf(job)).isEqualTo(JobState.REVIEW);
        assertThat(act(job, NOT_FOUND).match().flatMap(Match::reason))
                .hasValueSatisfying(why -> assertThat(why.sentence()).startsWith("0 of 3 tracks"));
        assertThat(reviews.confirm(listener, job)).isInstanceOf(Confirmed.NothingChosen.class);
        choose(job, NOT_FOUND, "heard", "h-1");
        assertThat(reviews.confirm(listener, job)).isInstanceOf(Confirmed.GoesOn.class);
    }

    @Test
    void a_playlist_for_which_no_act_brings_a_track_stays_as_it_is_and_can_be_mended_again() {
        var job = succeeded();
        skip(job, UNSURE);
        choose(job, SURE, "silent");
        reviews.confirm(listener, job);
        var lease = room.claimed(job);
        room.runs().saveMatches(lease, Map.of(SURE, matched("silent")));

        room.runs().review(lease, picks(job));

        assertThat(room.seen(job).playlist().id()).contains("playlist");
        assertThat(room.seen(job).review().outdated()).isTrue();
        choose(job, SURE, "right", "right-1");
        reviews.confirm(listener, job);
        var claimed = picked(job);
        assertThat(claimed.playlist().isToBeMended()).isTrue();
        assertThat(claimed.playlist().picked()).containsExactly(JobRoom.uri("right-1"));
    }
}
