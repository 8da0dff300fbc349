package io.festivalplayer.common.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.festivalplayer.common.database.MigratedDatabase;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class JobRetryTest {

    @RegisterExtension
    static final MigratedDatabase database = new MigratedDatabase();

    private final JobRoom room = new JobRoom(database);

    @Test
    void a_failed_job_that_can_be_helped_is_queued_again() {
        var job = failed(Failure.RECONNECT_SPOTIFY);

        retry(job);

        assertThat(room.stateOf(job)).isEqualTo(JobState.QUEUED);
    }

    @Test
    void a_failed_job_that_cannot_be_helped_stays() {
        assertThat(retry(failed(Failure.NOT_YOURS))).isFalse();
    }

    @Test
    void a_job_without_any_track_stops_for_its_listener() {
        var job = failed(Failure.NOTHING_FOUND);

        assertThat(retry(job)).isTrue();

        assertThat(room.claimedJob(job).review().isDue(List.of())).isTrue();
    }

    @Test
    void a_list_whose_playlist_is_there_is_gone_on_with_and_not_chosen_again() {
        var job = room.queued();
        var lease = room.building(job, "t1");
        assertThat(room.claims().again(lease).playlist().isBegun()).isFalse();
        room.steps().creating(lease);
        room.steps().created(lease, "playlist", "https://playlist", List.of("t1"));
        room.runs().fail(lease, Failure.PLAYLIST_DIFFERS);

        retry(job);

        var claimed = room.claimedJob(job);
        assertThat(claimed.playlist().isBegun()).isTrue();
        room.matchSteps().goOnBuilding(claimed.lease());
        assertThat(room.claims().again(claimed.lease()).task()).isEqualTo(ClaimedJob.Task.BUILD);
    }

    @Test
    void a_cancelled_job_is_queued_again() {
        var job = room.queued();
        cancel(job);

        retry(job);

        assertThat(room.stateOf(job)).isEqualTo(JobState.QUEUED);
    }

    @ParameterizedTest
    @EnumSource(
            value = JobState.class,
            names = {"QUEUED", "MATCHING", "REVIEW", "BUILDING", "SUCCEEDED"})
    void a_job_in_any_other_state_is_not_retried(JobState state) {
        var job = room.queued();
        room.put(job, "state = '" + state.code() + "'");

        assertThat(retry(job)).isFalse();
    }

    @Test
    void a_job_whose_playlist_is_still_to_be_removed_is_not_retried() {
        var job = room.queued();
        room.put(job, "state = 'cancelled', removal = 'pending'");

        assertThat(retry(job)).isFalse();
    }

    @Test
    void a_retried_job_has_no_failure_any_more() {
        var job = failed(Failure.WORKER_CRASHED);

        retry(job);

        assertThat(room.seen(job).failure()).isEmpty();
    }

    @Test
    void a_retried_job_is_due_at_once() {
        var job = failed(Failure.WORKER_CRASHED);

        retry(job);

        assertThat(room.dispatches().take(job)).isPresent();
    }

    @Test
    void the_worker_of_a_retried_job_does_not_meet_the_old_cancel() {
        var job = room.queued();
        cancel(job);

        retry(job);

        assertThat(room.claimedJob(job).cancelRequested()).isFalse();
    }

    @Test
    void a_retried_job_looks_only_for_the_acts_that_are_left() {
        var job = room.queued(room.listener(), "Sigur Rós", "Björk");
        var lease = room.claimed(job);
        room.runs().saveMatches(lease, Map.of(0, JobRoom.matched("sigur")));
        room.runs().fail(lease, Failure.WORKER_CRASHED);

        retry(job);

        assertThat(room.runs().pendingActs(job)).extracting(PendingAct::name).containsExactly("Björk");
    }

    @Test
    void a_retried_job_goes_on_with_the_playlist_it_had() {
        var job = room.queued();
        var lease = room.building(job, "t1", "t2");
        room.steps().creating(lease);
        room.steps().created(lease, "playlist", "https://playlist", List.of());
        room.steps().written(lease, 1);
        room.runs().fail(lease, Failure.WORKER_CRASHED);

        retry(job);

        assertThat(room.claimedJob(job).playlist())
                .extracting(steps -> steps.id().orElse("none"), ClaimedJob.PlaylistSteps::written)
                .containsExactly("playlist", 1);
    }

    @Test
    void a_job_that_is_retried_after_its_playlist_was_removed_builds_a_new_one() {
        var job = room.queued();
        var lease = room.building(job, "t1", "t2");
        room.steps().creating(lease);
        room.steps().created(lease, "playlist", "https://playlist", List.of());
        room.steps().written(lease, 2);
        room.runs().giveBack(lease);
        cancel(job);
        room.runs().followedUp(room.claimedJob(job));

        retry(job);

        assertThat(room.claimedJob(job).playlist())
                .extracting(
                        ClaimedJob.PlaylistSteps::creating,
                        steps -> steps.id().isPresent(),
                        ClaimedJob.PlaylistSteps::written)
                .containsExactly(false, false, 0);
    }

    @Test
    void five_new_attempts_are_granted() {
        var job = failed(Failure.WORKER_CRASHED);
        room.put(job, "attempts = 5");

        retry(job);

        assertThat(room.claimedJob(job).state()).isEqualTo(JobState.MATCHING);
    }

    @ParameterizedTest(name = "{0} with removal {1}: {2}")
    @CsvSource(nullValues = "null", textBlock = """
            queued,    null,    false
            matching,  null,    false
            review,    null,    false
            building,  null,    false
            succeeded, null,    true
            failed,    null,    true
            cancelled, null,    true
            cancelled, pending, false
            cancelled, done,    true
            """)
    void only_a_job_with_nothing_left_to_do_is_deleted(String state, String removal, boolean deleted) {
        var job = room.queued();
        var listener = room.ownerOf(job);
        room.put(job, "state = '" + state + "', removal = " + (removal == null ? "null" : "'" + removal + "'"));

        assertThat(room.store().delete(listener, job)).isEqualTo(deleted);
    }

    @Test
    void a_deleted_job_is_gone_with_its_acts() {
        var job = room.queued();
        var listener = room.ownerOf(job);
        cancel(job);

        room.store().delete(listener, job);

        assertThat(room.store().acts(job, 0)).isEqualTo(List.of());
    }

    @Test
    void going_on_does_not_get_round_the_limit_of_unfinished_jobs() {
        var job = room.queued();
        cancel(job);
        for (int i = 0; i < 20; i++) {
            room.queued(room.ownerOf(job), "Sigur Rós");
        }

        assertThat(room.control().retry(room.ownerOf(job), job)).isInstanceOf(Retry.TooMany.class);
    }

    private UUID failed(Failure failure) {
        var job = room.queued();
        room.runs().fail(room.claimed(job), failure);
        return job;
    }

    private boolean retry(UUID job) {
        return room.control().retry(room.ownerOf(job), job) instanceof Retry.GoesOn;
    }

    private void cancel(UUID job) {
        room.control().cancel(room.ownerOf(job), job, true);
    }
}
