package io.festivalplayer.common.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.festivalplayer.common.database.MigratedDatabase;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class JobCancelTest {

    @RegisterExtension
    static final MigratedDatabase database = new MigratedDatabase();

    private final JobRoom room = new JobRoom(database);

    @ParameterizedTest
    @EnumSource(
            value = JobState.class,
            names = {"QUEUED", "MATCHING", "REVIEW", "BUILDING"})
    void a_job_that_nobody_runs_is_cancelled_at_once(JobState state) {
        var job = room.queued();
        room.put(job, "state = '" + state.code() + "'");

        cancel(job, true);

        assertThat(room.stateOf(job)).isEqualTo(JobState.CANCELLED);
    }

    @ParameterizedTest
    @EnumSource(
            value = JobState.class,
            names = {"SUCCEEDED", "FAILED", "CANCELLED"})
    void a_finished_job_cannot_be_cancelled(JobState state) {
        var job = room.queued();
        room.put(job, "state = '" + state.code() + "'");

        assertThat(cancel(job, true)).isFalse();
    }

    @Test
    void a_cancelled_job_has_an_end() {
        var job = room.queued();

        cancel(job, true);

        assertThat(room.seen(job).times().finished()).isPresent();
    }

    @Test
    void a_running_job_goes_on_until_its_worker_saves() {
        var job = room.queued();
        room.claimed(job);

        cancel(job, true);

        assertThat(room.stateOf(job)).isEqualTo(JobState.MATCHING);
    }

    @Test
    void the_worker_of_a_cancelled_job_is_told_at_its_next_save() {
        var job = room.queued();
        var lease = room.claimed(job);

        cancel(job, true);

        assertThat(room.runs().saveMatches(lease, Map.of(0, JobRoom.matched("sigur"))))
                .isTrue();
    }

    @Test
    void a_worker_that_stops_keeps_what_was_found() {
        var job = room.queued();
        var lease = room.claimed(job);
        cancel(job, true);
        room.runs().saveMatches(lease, Map.of(0, JobRoom.matched("sigur")));

        room.runs().cancelled(lease);

        assertThat(room.seen(job).summary().matched()).isEqualTo(1);
    }

    @Test
    void a_job_whose_worker_has_died_is_cancelled_at_once() {
        var job = room.queued();
        room.claimed(job);
        database.advance(JobRoom.LEASE.plusSeconds(1));

        cancel(job, true);

        assertThat(room.stateOf(job)).isEqualTo(JobState.CANCELLED);
    }

    @Test
    void a_parked_job_that_is_cancelled_waits_for_nothing() {
        var job = room.queued();
        room.runs().park(room.claimed(job), WaitReason.QUOTA, Duration.ofHours(6));

        cancel(job, true);

        assertThat(room.seen(job).waiting()).isEmpty();
    }

    @Test
    void a_removal_that_spotify_puts_off_waits_as_long_as_it_says() {
        var job = removing();

        room.runs().park(room.claimed(job), WaitReason.QUOTA, Duration.ofHours(6));

        assertThat(room.dispatches().take(job)).isEmpty();
    }

    @Test
    void a_removal_that_crashed_five_times_is_given_up() {
        var job = removing();
        for (int i = 0; i < 5; i++) {
            room.claimed(job);
            database.advance(JobRoom.LEASE.plusSeconds(1));
        }
        int number = room.dispatches().take(job).orElseThrow().number();

        assertThat(room.claims().claim(job, number, "worker", JobRoom.LEASE)).isInstanceOf(Claim.Exhausted.class);
    }

    @Test
    void a_removal_that_was_given_up_is_not_tried_again() {
        var job = removing();

        room.runs().giveUp(room.claimedJob(job));

        assertThat(room.dispatches().take(job)).isEmpty();
    }

    @Test
    void a_job_whose_removal_was_given_up_can_go_on() {
        var job = removing();

        room.runs().giveUp(room.claimedJob(job));

        assertThat(room.control().retry(room.ownerOf(job), job)).isInstanceOf(Retry.GoesOn.class);
    }

    @Test
    void a_cancel_that_was_answered_wins_over_success() {
        var job = room.queued();
        var claimed = room.buildingJob(job, "t1");
        cancel(job, true);

        room.runs().succeed(claimed);

        assertThat(room.stateOf(job)).isEqualTo(JobState.CANCELLED);
    }

    @Test
    void a_cancel_that_was_answered_wins_over_failure() {
        var job = room.queued();
        var lease = room.claimed(job);
        cancel(job, true);

        room.runs().fail(lease, Failure.NOTHING_FOUND);

        assertThat(room.stateOf(job)).isEqualTo(JobState.CANCELLED);
    }

    @Test
    void a_running_job_that_is_to_be_cancelled_does_not_wait_for_spotify_first() {
        var job = room.queued();
        var lease = room.claimed(job);
        cancel(job, true);

        room.runs().park(lease, WaitReason.QUOTA, Duration.ofHours(6));

        assertThat(room.dispatches().take(job)).isPresent();
    }

    @Test
    void the_removal_of_a_parked_jobs_playlist_does_not_wait_for_the_old_wait() {
        var job = room.queued();
        var lease = room.building(job, "t1");
        room.steps().creating(lease);
        room.runs().park(lease, WaitReason.QUOTA, Duration.ofHours(6));

        cancel(job, true);

        assertThat(room.dispatches().take(job)).isPresent();
    }

    @Test
    void a_playlist_that_may_exist_is_to_be_removed() {
        assertThat(removalAfterCancel(true, true)).isEqualTo("pending");
    }

    @Test
    void a_playlist_that_the_listener_keeps_stays() {
        assertThat(removalAfterCancel(true, false)).isNull();
    }

    @Test
    void without_a_playlist_nothing_is_to_be_removed() {
        assertThat(removalAfterCancel(false, true)).isNull();
    }

    @Test
    void the_worker_that_stops_leaves_the_removal_as_a_follow_up() {
        var job = room.queued();
        var lease = room.building(job, "t1");
        room.steps().creating(lease);
        cancel(job, true);

        room.runs().cancelled(lease);

        assertThat(room.seen(job).playlist().removal()).contains("pending");
    }

    @Test
    void a_pending_removal_is_brought_to_a_worker() {
        var job = room.queued();
        var lease = room.building(job, "t1");
        room.steps().creating(lease);
        room.runs().giveBack(lease);
        cancel(job, true);

        assertThat(room.claimedJob(job).state()).isEqualTo(JobState.CANCELLED);
    }

    @Test
    void after_the_removal_the_job_has_no_playlist() {
        var job = room.queued();
        var lease = room.building(job, "t1");
        room.steps().creating(lease);
        room.steps().created(lease, "playlist", "https://playlist", List.of());
        room.runs().giveBack(lease);
        cancel(job, true);

        room.runs().followedUp(room.claimedJob(job));

        assertThat(room.seen(job).playlist().id()).isEmpty();
    }

    @Test
    void a_finished_removal_is_not_dispatched_again() {
        var job = room.queued();
        var lease = room.building(job, "t1");
        room.steps().creating(lease);
        room.runs().giveBack(lease);
        cancel(job, true);

        room.runs().followedUp(room.claimedJob(job));

        assertThat(room.dispatches().take(job)).isEmpty();
    }

    private String removalAfterCancel(boolean creating, boolean remove) {
        var job = room.queued();
        var lease = room.building(job, "t1");
        if (creating) {
            room.steps().creating(lease);
        }
        room.runs().giveBack(lease);
        cancel(job, remove);
        return room.seen(job).playlist().removal().orElse(null);
    }

    private boolean cancel(UUID job, boolean removePlaylist) {
        return room.control().cancel(room.ownerOf(job), job, removePlaylist);
    }

    private UUID removing() {
        var job = room.queued();
        var lease = room.building(job, "t1");
        room.steps().creating(lease);
        room.runs().giveBack(lease);
        cancel(job, true);
        return job;
    }
}
