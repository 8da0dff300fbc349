package io.festivalplayer.common.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.festivalplayer.common.database.MigratedDatabase;
import io.festivalplayer.common.job.BuildSteps.Change;
import io.festivalplayer.common.job.ClaimedJob.Task;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ExistingPlaylistJobTest {

    @RegisterExtension
    static final MigratedDatabase database = new MigratedDatabase();

    private static final String PLAYLIST = "playlist";
    private static final Change CHANGE = new Change(List.of("before"), List.of("t1", "before"), List.of("t1"));

    private final JobRoom room = new JobRoom(database);

    private UUID listener;

    @BeforeEach
    void enter() {
        listener = room.listener();
    }

    @Test
    void a_replace_that_succeeded_can_be_undone() {
        var job = replaced();

        assertThat(room.control().undo(listener, job)).isTrue();
    }

    @Test
    void to_undo_is_to_write_what_was_there_before() {
        var job = replaced();
        room.control().undo(listener, job);

        var claimed = room.claimedJob(job);

        assertThat(claimed.task()).isEqualTo(Task.UNDO);
        assertThat(claimed.wanted()).containsExactly("before");
        assertThat(claimed.playlist().written()).isZero();
    }

    @Test
    void what_was_undone_cannot_be_undone_again() {
        var job = replaced();
        room.control().undo(listener, job);
        room.runs().followedUp(room.claimedJob(job));

        assertThat(room.control().undo(listener, job)).isFalse();
        assertThat(room.seen(job).playlist().undo()).contains("done");
    }

    @Test
    void after_thirty_days_there_is_nothing_to_undo() {
        var job = replaced();

        database.advance(Duration.ofDays(31));

        assertThat(room.control().undo(listener, job)).isFalse();
    }

    @Test
    void a_replace_under_way_cannot_be_undone() {
        var job = room.queued(listener, new Target.Replacing(PLAYLIST, true));
        prepared(job);

        assertThat(room.control().undo(listener, job)).isFalse();
    }

    @Test
    void an_append_cannot_be_undone() {
        var job = room.queued(listener, new Target.Appending(PLAYLIST));
        succeed(job);

        assertThat(room.control().undo(listener, job)).isFalse();
    }

    @Test
    void someone_elses_replace_cannot_be_undone() {
        var job = replaced();

        assertThat(room.control().undo(room.listener(), job)).isFalse();
    }

    @Test
    void two_jobs_do_not_write_into_one_playlist_at_once() {
        prepared(room.queued(listener, new Target.Replacing(PLAYLIST, true)));
        var second = room.building(room.queued(listener, new Target.Appending(PLAYLIST)), "t2");

        assertThatThrownBy(() -> room.steps().hold(second, PLAYLIST)).isInstanceOf(PlaylistBusy.class);
    }

    @Test
    void a_playlist_is_free_for_the_next_job_when_one_has_ended() {
        replaced();
        var second = room.building(room.queued(listener, new Target.Appending(PLAYLIST)), "t2");

        assertThatCode(() -> room.steps().hold(second, PLAYLIST)).doesNotThrowAnyException();
    }

    @Test
    void a_playlist_that_is_to_be_put_back_is_not_free() {
        var job = room.queued(listener, new Target.Replacing(PLAYLIST, true));
        room.runs().giveBack(half(job));
        room.control().cancel(listener, job, true);
        var second = room.building(room.queued(listener, new Target.Appending(PLAYLIST)), "t2");

        assertThatThrownBy(() -> room.steps().hold(second, PLAYLIST)).isInstanceOf(PlaylistBusy.class);
    }

    @Test
    void a_replace_can_be_cancelled_while_another_job_writes_into_the_playlist() {
        var failed = room.queued(listener, new Target.Replacing(PLAYLIST, true));
        room.runs().fail(half(failed), Failure.WORKER_CRASHED);
        prepared(room.queued(listener, new Target.Appending(PLAYLIST)));
        room.control().retry(listener, failed);

        assertThat(room.control().cancel(listener, failed, true)).isTrue();
    }

    @Test
    void a_cancelled_replace_that_wrote_nothing_has_nothing_to_put_back() {
        var job = room.queued(listener, new Target.Replacing(PLAYLIST, true));
        room.runs().giveBack(prepared(job));

        room.control().cancel(listener, job, true);

        assertThat(room.dispatches().take(job)).isEmpty();
    }

    @Test
    void a_write_that_was_in_doubt_when_the_job_was_cancelled_stays_in_doubt() {
        var job = room.queued(listener, new Target.Replacing(PLAYLIST, true));
        var lease = prepared(job);
        room.steps().writing(lease);
        room.runs().giveBack(lease);

        room.control().cancel(listener, job, true);

        var progress = room.claimedJob(job).playlist();
        assertThat(progress.doubtFor()).isPresent();
        assertThat(progress.doubted()).isTrue();
    }

    @Test
    void a_put_back_that_was_given_up_is_in_doubt_when_the_job_goes_on() {
        var job = room.queued(listener, new Target.Replacing(PLAYLIST, true));
        room.runs().giveBack(half(job));
        room.control().cancel(listener, job, true);
        var removing = room.claimedJob(job);
        room.steps().resolved(removing.lease(), 1);
        room.runs().giveUp(removing);

        room.control().retry(listener, job);

        var claimed = room.claimedJob(job);
        assertThat(claimed.wanted()).containsExactly("t1", "before");
        assertThat(claimed.playlist().written()).isZero();
        assertThat(claimed.playlist().doubtFor()).isPresent();
    }

    @Test
    void what_a_listener_added_meanwhile_is_written_after_ours_and_put_back_as_well() {
        var job = room.queued(listener, new Target.Replacing(PLAYLIST, true));
        var lease = half(job);
        room.steps().keepToo(lease, List.of("added"));
        room.runs().giveBack(lease);

        var claimed = room.claimedJob(job);
        assertThat(claimed.playlist().uris()).containsExactly("t1", "before", "added");
        assertThat(claimed.playlist().before()).contains(List.of("before", "added"));
    }

    @Test
    void what_jobs_of_a_listener_wrote_is_known_to_the_next() {
        replaced();

        assertThat(room.notes().ours(listener, PLAYLIST)).containsExactly("t1");
        assertThat(room.notes().ours(room.listener(), PLAYLIST)).isEmpty();
    }

    @Test
    void a_cancelled_replace_is_to_be_put_back_from_the_start() {
        var job = room.queued(listener, new Target.Replacing(PLAYLIST, true));
        room.runs().giveBack(half(job));

        room.control().cancel(listener, job, true);

        var claimed = room.claimedJob(job);
        assertThat(claimed.task()).isEqualTo(Task.REMOVE);
        assertThat(claimed.wanted()).containsExactly("before");
        assertThat(claimed.playlist().written()).isZero();
    }

    @Test
    void a_cancelled_replace_that_is_kept_keeps_its_count() {
        var job = room.queued(listener, new Target.Replacing(PLAYLIST, true));
        room.runs().giveBack(half(job));

        room.control().cancel(listener, job, false);

        assertThat(room.seen(job).playlist().written()).isEqualTo(1);
    }

    @Test
    void a_job_that_is_retried_after_it_was_put_back_looks_at_the_playlist_anew() {
        var job = room.queued(listener, new Target.Replacing(PLAYLIST, true));
        room.runs().giveBack(half(job));
        room.control().cancel(listener, job, true);
        room.runs().followedUp(room.claimedJob(job));

        room.control().retry(listener, job);

        var claimed = room.claimedJob(job);
        assertThat(claimed.playlist().id()).isEmpty();
        assertThat(claimed.playlist().restoring()).isFalse();
    }

    private UUID replaced() {
        var job = room.queued(listener, new Target.Replacing(PLAYLIST, true));
        succeed(job);
        return job;
    }

    private void succeed(UUID job) {
        room.runs().giveBack(half(job));
        room.runs().succeed(room.claimedJob(job));
    }

    private Lease half(UUID job) {
        var lease = prepared(job);
        room.steps().written(lease, 1);
        return lease;
    }

    private Lease prepared(UUID job) {
        var lease = room.building(job, "t1");
        room.steps().hold(lease, PLAYLIST);
        room.steps().prepared(lease, PLAYLIST, "https://playlist", CHANGE);
        return lease;
    }
}
