package io.festivalplayer.common.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.festivalplayer.common.database.MigratedDatabase;
import io.festivalplayer.common.job.BuildSteps.Change;
import io.festivalplayer.common.remark.Remark;
import io.festivalplayer.testing.AtOnce;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class JobRunsTest {

    @RegisterExtension
    static final MigratedDatabase database = new MigratedDatabase();

    private final JobRoom room = new JobRoom(database);

    private JobClaims claims;
    private JobRuns runs;
    private BuildSteps steps;
    private UUID job;

    @BeforeEach
    void enter() {
        claims = room.claims();
        runs = room.runs();
        steps = room.steps();
        job = room.queued();
    }

    @Test
    void the_first_claim_begins_the_job() {
        room.claimed(job);

        assertThat(room.stateOf(job)).isEqualTo(JobState.MATCHING);
    }

    @Test
    void a_claim_takes_only_the_newest_message() {
        var old = room.dispatches().take(job).orElseThrow();
        database.advance(Duration.ofMinutes(2));
        room.dispatches().take(job).orElseThrow();

        assertThat(claim(old.number())).isInstanceOf(Claim.NotDue.class);
    }

    @Test
    void a_message_that_comes_twice_is_claimed_once() {
        int number = room.dispatches().take(job).orElseThrow().number();
        runs.giveBack(ours(claim(number)));
        room.dispatches().take(job);

        assertThat(claim(number)).isInstanceOf(Claim.NotDue.class);
    }

    @Test
    void ten_workers_with_one_message_get_one_claim() {
        int number = room.dispatches().take(job).orElseThrow().number();

        var claims = AtOnce.run(10, () -> claim(number));

        assertThat(claims).filteredOn(Claim.Ours.class::isInstance).hasSize(1);
    }

    @Test
    void a_job_that_someone_runs_is_not_claimed() {
        int number = room.dispatches().take(job).orElseThrow().number();
        claim(number);

        assertThat(claim(number)).isInstanceOf(Claim.NotDue.class);
    }

    @Test
    void a_job_whose_lease_ran_out_is_claimed_again() {
        int number = room.dispatches().take(job).orElseThrow().number();
        claim(number);

        database.advance(JobRoom.LEASE.plusSeconds(1));

        assertThat(claim(number)).isInstanceOf(Claim.Ours.class);
    }

    @Test
    void a_heartbeat_makes_the_lease_last() {
        int number = room.dispatches().take(job).orElseThrow().number();
        var lease = ours(claim(number));
        database.advance(Duration.ofSeconds(20));

        claims.heartbeat(lease, JobRoom.LEASE);
        database.advance(Duration.ofSeconds(20));

        assertThat(claim(number)).isInstanceOf(Claim.NotDue.class);
    }

    @Test
    void a_heartbeat_of_a_lost_lease_tells_so() {
        var old = room.claimed(job);
        takenOver();

        assertThat(claims.heartbeat(old, JobRoom.LEASE)).isFalse();
    }

    @Test
    void a_job_that_is_gone_is_not_claimed() {
        assertThat(claims.claim(UUID.randomUUID(), 1, "worker", JobRoom.LEASE)).isInstanceOf(Claim.NotDue.class);
    }

    @ParameterizedTest
    @EnumSource(
            value = JobState.class,
            names = {"REVIEW", "SUCCEEDED", "FAILED", "CANCELLED"})
    void a_job_with_nothing_for_a_worker_is_not_claimed(JobState state) {
        int number = room.dispatches().take(job).orElseThrow().number();
        room.put(job, "state = '" + state.code() + "'");

        assertThat(claim(number)).isInstanceOf(Claim.NotDue.class);
    }

    static Stream<Named<BiConsumer<JobRoom, ClaimedJob>>> writes() {
        return Stream.of(
                Named.of(
                        "saveMatch",
                        (room, job) -> room.runs().saveMatches(job.lease(), Map.of(0, JobRoom.matched("other")))),
                Named.of("saveTracks", (room, job) -> room.saveTracks(job.lease(), List.of(JobRoom.pick(0, "other")))),
                Named.of("creating", (room, job) -> room.steps().creating(job.lease())),
                Named.of("createDoubted", (room, job) -> room.steps().createDoubted(job.lease())),
                Named.of("notCreated", (room, job) -> room.steps().notCreated(job.lease())),
                Named.of(
                        "created",
                        (room, job) -> room.steps().created(job.lease(), "other", "https://other", List.of())),
                Named.of("hold", (room, job) -> room.steps().hold(job.lease(), "other")),
                Named.of("keepToo", (room, job) -> room.steps().keepToo(job.lease(), List.of("other"))),
                Named.of(
                        "prepared",
                        (room, job) -> room.steps()
                                .prepared(
                                        job.lease(),
                                        "other",
                                        "https://other",
                                        new Change(List.of("a"), List.of("b"), List.of("b")))),
                Named.of("writing", (room, job) -> room.steps().writing(job.lease())),
                Named.of("written", (room, job) -> room.steps().written(job.lease(), 7)),
                Named.of("looked", (room, job) -> room.steps().looked(job.lease(), "digest")),
                Named.of("resolved", (room, job) -> room.steps().resolved(job.lease(), 7)),
                Named.of("mismatched", (room, job) -> room.steps().mismatched(job.lease())),
                Named.of("succeed", (room, job) -> room.runs().succeed(job)),
                Named.of("fail", (room, job) -> room.runs().fail(job.lease(), Failure.NOTHING_FOUND)),
                Named.of("cancelled", (room, job) -> room.runs().cancelled(job.lease())),
                Named.of("repair", (room, job) -> room.runs().repair(job)),
                Named.of("park", (room, job) -> room.runs().park(job.lease(), WaitReason.QUOTA, Duration.ofHours(1))),
                Named.of("giveBack", (room, job) -> room.runs().giveBack(job.lease())));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("writes")
    void a_write_after_another_took_over_is_refused(BiConsumer<JobRoom, ClaimedJob> write) {
        var old = room.claimedJob(job);
        takenOver();

        assertThatThrownBy(() -> write.accept(room, old)).isInstanceOf(LeaseLost.class);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("writes")
    void a_refused_write_changes_nothing(BiConsumer<JobRoom, ClaimedJob> write) {
        var old = room.claimedJob(job);
        takenOver();
        var before = room.seen(job);

        assertThatThrownBy(() -> write.accept(room, old)).isInstanceOf(LeaseLost.class);

        assertThat(room.seen(job)).isEqualTo(before);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("writes")
    void a_refused_write_leaves_the_acts_alone(BiConsumer<JobRoom, ClaimedJob> write) {
        var old = room.claimedJob(job);
        takenOver();
        var before = acts();

        assertThatThrownBy(() -> write.accept(room, old)).isInstanceOf(LeaseLost.class);

        assertThat(acts()).isEqualTo(before);
    }

    @Test
    void a_write_after_the_job_was_deleted_is_refused() {
        var lease = room.claimed(job);
        database.sql().sql("delete from job").update();

        assertThatThrownBy(() -> steps.writing(lease)).isInstanceOf(LeaseLost.class);
    }

    @Test
    void a_run_that_was_given_back_writes_nothing_more() {
        var lease = room.claimed(job);
        runs.giveBack(lease);

        assertThatThrownBy(() -> steps.writing(lease)).isInstanceOf(LeaseLost.class);
    }

    @Test
    void a_playlist_is_noted_even_when_the_lease_is_lost() {
        var old = room.claimed(job);
        takenOver();

        assertThatThrownBy(() -> steps.created(old, "stray", "https://stray", List.of()))
                .isInstanceOf(LeaseLost.class);

        assertThat(database.sql()
                        .sql("select playlist_id from created_playlist")
                        .query(String.class)
                        .list())
                .containsExactly("stray");
    }

    @Test
    void a_match_is_kept_as_it_was_found() {
        runs.saveMatches(room.claimed(job), Map.of(0, JobRoom.matched("sigur")));

        assertThat(acts().getFirst().match()).contains(JobRoom.matched("sigur"));
    }

    @Test
    void an_act_that_was_looked_for_is_no_longer_pending() {
        runs.saveMatches(room.claimed(job), Map.of(0, Match.notFound(Remark.uncoded("Nobody"))));

        assertThat(runs.pendingActs(job)).extracting(PendingAct::position).containsExactly(1);
    }

    @Test
    void chosen_tracks_are_the_playlists_list_in_order() {
        var lease = room.claimed(job);

        room.saveTracks(lease, List.of(JobRoom.pick(0, "t2", "t1"), JobRoom.pick(1, "t3")));

        runs.giveBack(lease);
        assertThat(room.claimedJob(job).playlist().uris())
                .containsExactly(JobRoom.uri("t2"), JobRoom.uri("t1"), JobRoom.uri("t3"));
    }

    @Test
    void the_playlists_order_is_not_the_acts() {
        var lease = room.claimed(job);

        runs.saveTracks(
                lease,
                List.of(JobRoom.pick(0, "t1", "t2"), JobRoom.pick(1, "t3")),
                List.of(JobRoom.uri("t1"), JobRoom.uri("t3"), JobRoom.uri("t2")));

        runs.giveBack(lease);
        assertThat(acts()).extracting(Act::tracks).first().isEqualTo(List.of(JobRoom.track("t1"), JobRoom.track("t2")));
        assertThat(room.claimedJob(job).playlist().uris())
                .containsExactly(JobRoom.uri("t1"), JobRoom.uri("t3"), JobRoom.uri("t2"));
    }

    @Test
    void the_reason_of_an_earlier_choice_goes_with_it() {
        var lease = room.claimed(job);
        runs.saveMatches(lease, Map.of(0, JobRoom.matched("sigur")));
        room.saveTracks(
                lease,
                List.of(
                        new Pick(0, List.of(), 0, Optional.of(Remark.uncoded("0 of 3 tracks"))),
                        JobRoom.pick(1, "t1")));
        room.put(job, "state = 'matching'");

        room.saveTracks(lease, List.of(JobRoom.pick(0, "t2"), JobRoom.pick(1, "t1")));

        assertThat(acts().getFirst().match().orElseThrow().reason()).isEmpty();
    }

    @Test
    void what_an_earlier_release_wrote_is_read() {
        runs.saveMatches(room.claimed(job), Map.of(0, JobRoom.matched("sigur")));
        database.sql()
                .sql("update act set found = jsonb_build_array((found -> 0) - 'explicit' - 'release' - 'liked') "
                        + "where job_id = :id and position = 0")
                .param("id", job)
                .update();

        assertThat(acts().getFirst().match()).contains(JobRoom.matched("sigur"));
    }

    @Test
    void a_reason_is_kept_with_its_code_and_one_of_an_earlier_release_as_its_sentence() {
        var reason = new Remark("not_found", "No artist of this name.", Map.of("searched", "Nobody"));
        runs.saveMatches(room.claimed(job), Map.of(0, Match.notFound(reason), 1, Match.notFound(reason)));
        database.sql()
                .sql("update act set reason = 'No artist.' where job_id = :id and position = 1")
                .param("id", job)
                .update();

        assertThat(acts())
                .extracting(act -> act.match().orElseThrow().reason().orElseThrow())
                .containsExactly(reason, Remark.uncoded("No artist."));
    }

    @Test
    void options_that_an_earlier_release_wrote_are_read_with_the_defaults_of_the_others() {
        room.put(job, "options = '{\"tracksPerArtist\": 4}'");

        assertThat(room.claimedJob(job).options()).isEqualTo(new JobOptions(4));
    }

    @Test
    void every_option_is_kept() {
        var options = new JobOptions(
                3,
                Optional.of(new JobOptions.Headliners(2, 6)),
                JobOptions.TrackOrder.SHUFFLE,
                Long.MIN_VALUE,
                Set.of(JobOptions.Exclusion.LIVE, JobOptions.Exclusion.COVER),
                Optional.of(100),
                Optional.of(300),
                true);
        var listener = room.listener();
        var order = room.order(listener, "Björk");
        var other = new NewJob(
                order.id(),
                listener,
                order.consent(),
                order.acts(),
                order.playlist(),
                options,
                Review.Wish.NEVER,
                Optional.empty(),
                Optional.empty(),
                "other");

        room.store().submit(other);

        assertThat(room.claimedJob(other.id()).options()).isEqualTo(options);
    }

    @Test
    void chosen_tracks_begin_the_building() {
        room.saveTracks(room.claimed(job), List.of(JobRoom.pick(0, "t1")));

        assertThat(room.stateOf(job)).isEqualTo(JobState.BUILDING);
    }

    @Test
    void the_reason_why_an_act_was_not_found_outlives_the_choice_of_tracks() {
        var lease = room.claimed(job);
        runs.saveMatches(lease, Map.of(0, Match.notFound(Remark.uncoded("Nobody of that name"))));

        room.saveTracks(lease, List.of(JobRoom.pick(0), JobRoom.pick(1, "t1")));

        assertThat(acts().getFirst().match().orElseThrow().reason()).contains(Remark.uncoded("Nobody of that name"));
    }

    @Test
    void five_runs_without_a_save_point_are_allowed() {
        crash(4);

        assertThat(room.claimedJob(job).state()).isEqualTo(JobState.MATCHING);
    }

    @Test
    void after_five_runs_without_a_save_point_the_job_fails() {
        crash(5);
        int number = room.dispatches().take(job).orElseThrow().number();

        claim(number);

        assertThat(room.seen(job).failure()).contains(Failure.WORKER_CRASHED);
    }

    @Test
    void the_worker_that_meets_an_exhausted_job_is_told() {
        crash(5);
        int number = room.dispatches().take(job).orElseThrow().number();

        assertThat(claim(number)).isInstanceOf(Claim.Exhausted.class);
    }

    @Test
    void a_save_point_grants_five_new_attempts() {
        crash(4);
        runs.saveMatches(room.claimed(job), Map.of(0, JobRoom.matched("sigur")));
        database.advance(JobRoom.LEASE.plusSeconds(1));

        crash(4);

        assertThat(room.claimedJob(job).state()).isEqualTo(JobState.MATCHING);
    }

    @Test
    void what_a_run_is_about_to_do_grants_none() {
        for (int i = 0; i < 5; i++) {
            steps.creating(room.claimed(job));
            database.advance(JobRoom.LEASE.plusSeconds(1));
        }
        int number = room.dispatches().take(job).orElseThrow().number();

        assertThat(claim(number)).isInstanceOf(Claim.Exhausted.class);
    }

    @Test
    void waiting_costs_no_attempt() {
        for (int i = 0; i < 7; i++) {
            runs.park(room.claimed(job), WaitReason.RATE_LIMIT, Duration.ofSeconds(30));
            database.advance(Duration.ofSeconds(31));
        }

        assertThat(room.claimedJob(job).state()).isEqualTo(JobState.MATCHING);
    }

    @Test
    void a_parked_job_is_not_claimed_before_its_time() {
        int number = room.dispatches().take(job).orElseThrow().number();
        runs.park(ours(claim(number)), WaitReason.QUOTA, Duration.ofHours(6));
        database.advance(Duration.ofHours(5));

        assertThat(claim(number)).isInstanceOf(Claim.NotDue.class);
    }

    @Test
    void a_parked_job_is_due_when_its_time_has_come() {
        runs.park(room.claimed(job), WaitReason.QUOTA, Duration.ofHours(6));

        database.advance(Duration.ofHours(6).plusSeconds(1));

        assertThat(room.dispatches().take(job)).isPresent();
    }

    @Test
    void a_parked_job_keeps_its_state() {
        runs.park(room.building(job, "t1"), WaitReason.QUOTA, Duration.ofHours(6));

        assertThat(room.stateOf(job)).isEqualTo(JobState.BUILDING);
    }

    @Test
    void a_job_that_was_given_back_is_due_at_once() {
        runs.giveBack(room.claimed(job));

        assertThat(room.dispatches().take(job)).isPresent();
    }

    @Test
    void a_claim_tells_that_a_create_may_have_been_sent() {
        var lease = room.building(job, "t1");
        steps.creating(lease);
        runs.giveBack(lease);

        assertThat(room.claimedJob(job).playlist().creating()).isTrue();
    }

    @Test
    void a_claim_tells_how_long_ago_the_latest_create_may_have_been_sent() {
        var lease = room.building(job, "t1");
        steps.creating(lease);
        database.advance(Duration.ofSeconds(20));
        steps.creating(lease);
        runs.giveBack(lease);
        database.advance(Duration.ofSeconds(40));

        assertThat(room.claimedJob(job).playlist().creatingFor())
                .isBetween(Duration.ofSeconds(40), Duration.ofSeconds(50));
    }

    @Test
    void a_create_that_was_refused_plainly_has_not_been_sent() {
        var lease = room.building(job, "t1");
        steps.creating(lease);
        steps.notCreated(lease);
        runs.giveBack(lease);

        assertThat(room.claimedJob(job).playlist().creating()).isFalse();
    }

    @Test
    void a_write_that_began_is_in_doubt_for_the_next_run() {
        var lease = room.building(job, "t1");
        steps.writing(lease);
        runs.giveBack(lease);

        assertThat(room.claimedJob(job).playlist().doubtFor()).isPresent();
    }

    @Test
    void a_write_that_was_answered_is_in_no_doubt() {
        var lease = room.building(job, "t1");
        steps.writing(lease);
        steps.written(lease, 1);
        runs.giveBack(lease);

        assertThat(room.claimedJob(job).playlist().doubtFor()).isEmpty();
    }

    @Test
    void a_job_that_is_not_building_cannot_succeed() {
        var claimed = room.claimedJob(job);

        assertThatThrownBy(() -> runs.succeed(claimed)).isInstanceOf(LeaseLost.class);
    }

    @Test
    void a_job_succeeds_from_building() {
        runs.succeed(room.buildingJob(job, "t1"));

        assertThat(room.stateOf(job)).isEqualTo(JobState.SUCCEEDED);
    }

    @Test
    void a_failed_job_tells_why() {
        runs.fail(room.claimed(job), Failure.RECONNECT_SPOTIFY);

        assertThat(room.seen(job).failure()).contains(Failure.RECONNECT_SPOTIFY);
    }

    @Test
    void the_version_grows_with_every_save_point() {
        var lease = room.claimed(job);
        long before = room.seen(job).version();

        runs.saveMatches(lease, Map.of(0, JobRoom.matched("sigur")));

        assertThat(room.seen(job).version()).isGreaterThan(before);
    }

    private void crash(int times) {
        for (int i = 0; i < times; i++) {
            room.claimed(job);
            database.advance(JobRoom.LEASE.plusSeconds(1));
        }
    }

    private void takenOver() {
        database.advance(JobRoom.LEASE.plusSeconds(1));
        room.claimed(job);
    }

    private List<Act> acts() {
        return room.store().acts(job, 0);
    }

    private Claim claim(int number) {
        return claims.claim(job, number, "worker-" + UUID.randomUUID(), JobRoom.LEASE);
    }

    private static Lease ours(Claim claim) {
        return ((Claim.Ours) claim).job().lease();
    }
}
