package io.festivalplayer.common.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.festivalplayer.common.account.Consent;
import io.festivalplayer.common.database.MigratedDatabase;
import io.festivalplayer.common.job.NewJob.RequestedAct;
import io.festivalplayer.common.job.PlaylistJob.Summary;
import io.festivalplayer.common.lineup.BilledAct;
import io.festivalplayer.common.remark.Remark;
import io.festivalplayer.testing.AtOnce;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class JobStoreTest {

    @RegisterExtension
    static final MigratedDatabase database = new MigratedDatabase();

    private final JobRoom room = new JobRoom(database);

    private JobStore store;
    private UUID listener;

    @BeforeEach
    void enter() {
        store = room.store();
        listener = room.listener();
    }

    @Test
    void a_submitted_job_is_queued_with_the_playlist_that_was_asked_for() {
        var order = room.order(listener, "Sigur Rós");

        store.submit(order);

        var job = store.find(listener, order.id()).orElseThrow();
        assertThat(job.state()).isEqualTo(JobState.QUEUED);
        assertThat(job.wish()).isEqualTo(order.playlist());
    }

    @Test
    void what_was_stored_is_answered_as_it_would_be_read() {
        var order = room.order(listener, "Sigur Rós", "Björk");

        var accepted = store.submit(order);

        assertThat(accepted)
                .isEqualTo(new Submission.Accepted(
                        store.find(listener, order.id()).orElseThrow(), store.acts(order.id(), 0)));
    }

    @Test
    void a_submitted_job_keeps_its_batch() {
        var batch = UUID.randomUUID();
        var order = room.order(listener, "Sigur Rós");

        store.submit(new NewJob(
                order.id(),
                listener,
                order.consent(),
                order.acts(),
                order.playlist(),
                order.options(),
                Review.Wish.NEVER,
                Optional.of(batch),
                Optional.empty(),
                "hash"));

        assertThat(room.seen(order.id()).batch()).contains(batch);
    }

    @Test
    void acts_are_kept_in_the_bills_order_with_all_that_the_bill_said() {
        var billed = new BilledAct(
                "Björk",
                "  * BJÖRK (DJ set)",
                List.of("Friday", "Saturday"),
                Optional.of("Orange"),
                Optional.of("DJ set"),
                List.of(),
                Optional.empty());
        var order = orderOf(List.of(
                new RequestedAct(billed, Optional.empty()),
                room.order(listener, "Aaa").acts().getFirst()));

        store.submit(order);

        assertThat(store.acts(order.id(), 0))
                .extracting(Act::name, Act::original, Act::day, Act::stage, Act::note)
                .containsExactly(
                        tuple(
                                "Björk",
                                "  * BJÖRK (DJ set)",
                                Optional.of("Friday, Saturday"),
                                billed.stage(),
                                billed.note()),
                        tuple("Aaa", "Aaa", Optional.empty(), Optional.empty(), Optional.empty()));
    }

    @Test
    void an_artist_that_the_listener_named_waits_with_the_act() {
        var billed = room.order(listener, "Björk").acts().getFirst().act();
        var order = orderOf(List.of(new RequestedAct(billed, Optional.of("7w29UYBi0qsHi5RTcv3lmA"))));

        store.submit(order);

        assertThat(room.runs().pendingActs(order.id()))
                .containsExactly(new PendingAct(0, "Björk", Optional.of("7w29UYBi0qsHi5RTcv3lmA")));
    }

    @Test
    void five_hundred_acts_are_stored() {
        var names = IntStream.range(0, 500).mapToObj(n -> "Act " + n).toArray(String[]::new);

        var job = room.queued(listener, names);

        assertThat(store.acts(job, 0)).extracting(Act::name).containsExactly(names);
    }

    @Test
    void the_same_request_under_the_same_key_answers_with_the_job_of_that_time() {
        var first = keyed(listener, "key", "hash");
        store.submit(first);

        assertThat(store.submit(keyed(listener, "key", "hash"))).isEqualTo(new Submission.Repeated(first.id()));
    }

    @Test
    void another_request_under_the_same_key_is_refused() {
        store.submit(keyed(listener, "key", "hash"));

        assertThat(store.submit(keyed(listener, "key", "another hash"))).isEqualTo(new Submission.KeyTaken());
    }

    @Test
    void a_key_is_its_listeners_own() {
        store.submit(keyed(listener, "key", "hash"));

        assertThat(store.submit(keyed(room.listener(), "key", "another hash"))).isInstanceOf(Submission.Accepted.class);
    }

    @Test
    void without_a_key_the_same_request_is_a_new_job_each_time() {
        room.queued(listener, "Sigur Rós");
        room.queued(listener, "Sigur Rós");

        assertThat(store.list(listener, Optional.empty(), Optional.empty(), 10)).hasSize(2);
    }

    @Test
    void a_key_is_known_also_while_the_listener_has_no_room() {
        var first = keyed(listener, "key", "hash");
        store.submit(first);
        IntStream.range(0, 19).forEach(_ -> room.queued(listener, "Sigur Rós"));

        assertThat(store.submit(keyed(listener, "key", "hash"))).isEqualTo(new Submission.Repeated(first.id()));
    }

    @Test
    void twenty_threads_with_one_key_make_one_job() {
        AtOnce.run(20, () -> store.submit(keyed(listener, "key", "hash")));

        assertThat(store.list(listener, Optional.empty(), Optional.empty(), 30)).hasSize(1);
    }

    @Test
    void twenty_threads_with_one_key_are_told_the_same_job() {
        var told = AtOnce.run(20, () -> store.submit(keyed(listener, "key", "hash"))).stream()
                .map(JobStoreTest::jobOf)
                .distinct();

        assertThat(told).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("notGiven")
    void what_the_listener_has_not_allowed_is_no_job(Consent consent) {
        var order = room.order(listener, "Björk");

        assertThat(store.submit(needing(order, consent))).isEqualTo(new Submission.NotAllowed());

        assertThat(store.find(listener, order.id())).isEmpty();
    }

    /** A listener of the room has allowed to change playlists, under the key a. */
    static Stream<Named<Consent>> notGiven() {
        return Stream.of(
                Named.of("another scope", new Consent(Set.of("user-library-read"), Set.of("a"))),
                Named.of("one more", new Consent(Set.of("playlist-modify-public", "user-top-read"), Set.of("a"))),
                Named.of("under a key that is gone", new Consent(Set.of("playlist-modify-public"), Set.of("b"))));
    }

    @Test
    void what_the_listener_has_allowed_is_a_job() {
        var all = new Consent(Set.of("playlist-modify-private", "playlist-modify-public"), Set.of("b", "a"));

        assertThat(store.submit(needing(room.order(listener, "Björk"), all))).isInstanceOf(Submission.Accepted.class);
    }

    @Test
    void twenty_unfinished_jobs_are_taken() {
        IntStream.range(0, 19).forEach(_ -> room.queued(listener, "Sigur Rós"));

        assertThat(store.submit(room.order(listener, "Björk"))).isInstanceOf(Submission.Accepted.class);
    }

    @Test
    void the_twenty_first_unfinished_job_is_refused() {
        IntStream.range(0, 20).forEach(_ -> room.queued(listener, "Sigur Rós"));

        assertThat(store.submit(room.order(listener, "Björk")))
                .isEqualTo(new Submission.TooMany(20, Duration.ofSeconds(30)));
    }

    @Test
    void thirty_posts_at_once_make_twenty_jobs() {
        AtOnce.run(30, () -> store.submit(room.order(listener, "Björk")));

        assertThat(store.list(listener, Optional.empty(), Optional.empty(), 40)).hasSize(20);
    }

    @ParameterizedTest
    @EnumSource(
            value = JobState.class,
            names = {"SUCCEEDED", "FAILED", "CANCELLED"})
    void a_finished_job_makes_room_for_another(JobState finished) {
        var jobs = IntStream.range(0, 20)
                .mapToObj(_ -> room.queued(listener, "Sigur Rós"))
                .toList();

        room.put(jobs.getFirst(), "state = '" + finished.code() + "'");

        assertThat(store.submit(room.order(listener, "Björk"))).isInstanceOf(Submission.Accepted.class);
    }

    @Test
    void one_listeners_jobs_take_no_room_from_another() {
        IntStream.range(0, 20).forEach(_ -> room.queued(listener, "Sigur Rós"));

        assertThat(store.submit(room.order(room.listener(), "Björk"))).isInstanceOf(Submission.Accepted.class);
    }

    static Stream<Named<BiFunction<JobRoom, UUID[], Object>>> waysToReachAJob() {
        return Stream.of(
                Named.of(
                        "find", (room, who) -> room.store().find(who[0], who[1]).isPresent()),
                Named.of(
                        "revision",
                        (room, who) -> room.store().revision(who[0], who[1]).isPresent()),
                Named.of(
                        "list",
                        (room, who) -> !room.store()
                                .list(who[0], Optional.empty(), Optional.empty(), 10)
                                .isEmpty()),
                Named.of("cancel", (room, who) -> room.control().cancel(who[0], who[1], true)),
                Named.of("retry", (room, who) -> room.control().retry(who[0], who[1]) instanceof Retry.GoesOn),
                Named.of("undo", (room, who) -> room.control().undo(who[0], who[1])),
                Named.of("delete", (room, who) -> room.store().delete(who[0], who[1])));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("waysToReachAJob")
    void nobody_reaches_someone_elses_job(BiFunction<JobRoom, UUID[], Object> way) {
        var job = room.queued(listener, "Sigur Rós");

        assertThat(way.apply(room, new UUID[] {room.listener(), job})).isEqualTo(false);
    }

    @Test
    void a_jobs_revision_is_that_of_the_whole_job() {
        var job = room.queued(listener, "Sigur Rós");
        room.claimed(job);

        assertThat(store.revision(listener, job)).contains(room.seen(job).revision());
    }

    @Test
    void the_end_of_a_wait_is_another_revision() {
        var job = room.queued(listener, "Sigur Rós");
        room.runs().park(room.claimed(job), WaitReason.QUOTA, Duration.ofHours(6));
        var parked = store.revision(listener, job);

        database.advance(Duration.ofHours(6));

        assertThat(store.revision(listener, job))
                .isNotEqualTo(parked)
                .contains(room.seen(job).revision());
    }

    @Test
    void only_acts_that_changed_since_a_version_are_given() {
        var job = room.queued(listener, "Sigur Rós", "Björk");
        var lease = room.claimed(job);
        long seen = room.seen(job).version();

        room.runs().saveMatches(lease, Map.of(1, JobRoom.matched("bjork")));

        assertThat(store.acts(job, seen)).extracting(Act::name).containsExactly("Björk");
    }

    @Test
    void a_job_that_did_not_change_has_no_changed_acts() {
        var job = room.queued(listener, "Sigur Rós", "Björk");

        assertThat(store.acts(job, room.seen(job).version())).isEmpty();
    }

    @Test
    void jobs_are_listed_newest_first() {
        var older = room.queued(listener, "Sigur Rós");
        var newer = room.queued(listener, "Björk");

        assertThat(store.list(listener, Optional.empty(), Optional.empty(), 10))
                .extracting(PlaylistJob::id)
                .containsExactly(newer, older);
    }

    @Test
    void pages_of_jobs_leave_none_out_and_show_none_twice() {
        var jobs = IntStream.range(0, 5)
                .mapToObj(_ -> room.queued(listener, "Sigur Rós"))
                .toList();

        var first = store.list(listener, Optional.empty(), Optional.empty(), 2);
        var second = store.list(
                listener, Optional.empty(), Optional.of(first.getLast().id()), 2);
        var third = store.list(
                listener, Optional.empty(), Optional.of(second.getLast().id()), 2);

        assertThat(Stream.of(first, second, third).flatMap(List::stream).map(PlaylistJob::id))
                .containsExactlyElementsOf(jobs.reversed());
    }

    @Test
    void the_summary_counts_what_the_acts_came_to() {
        var job = room.queued(listener, "a", "b", "c", "d");
        var lease = room.claimed(job);
        room.runs().saveMatches(lease, Map.of(0, JobRoom.matched("a")));
        room.runs().saveMatches(lease, Map.of(1, Match.notFound(Remark.uncoded("Nobody"))));
        room.saveTracks(lease, List.of(JobRoom.pick(0, "t1", "t2"), new Pick(1, List.of(), 3, Optional.empty())));

        assertThat(room.seen(job).summary()).isEqualTo(new Summary(4, 1, 0, 1, 0, 2, 3));
    }

    @Test
    void a_parked_job_tells_what_it_waits_for() {
        var job = room.queued();
        room.runs().park(room.claimed(job), WaitReason.QUOTA, Duration.ofHours(6));

        assertThat(room.seen(job).waiting().orElseThrow().reason()).isEqualTo(WaitReason.QUOTA);
    }

    @Test
    void a_wait_that_is_over_is_no_longer_told() {
        var job = room.queued();
        room.runs().park(room.claimed(job), WaitReason.QUOTA, Duration.ofHours(6));

        database.advance(Duration.ofHours(6));

        assertThat(room.seen(job).waiting()).isEmpty();
    }

    private NewJob orderOf(List<RequestedAct> acts) {
        var order = room.order(listener);
        return new NewJob(
                order.id(),
                listener,
                order.consent(),
                acts,
                order.playlist(),
                order.options(),
                Review.Wish.NEVER,
                Optional.empty(),
                Optional.empty(),
                "hash");
    }

    private static NewJob needing(NewJob order, Consent consent) {
        return new NewJob(
                order.id(),
                order.accountId(),
                consent,
                order.acts(),
                order.playlist(),
                order.options(),
                order.review(),
                order.batch(),
                order.idempotencyKey(),
                order.requestHash());
    }

    private NewJob keyed(UUID account, String key, String hash) {
        var order = room.order(account, "Sigur Rós");
        return new NewJob(
                order.id(),
                account,
                order.consent(),
                order.acts(),
                order.playlist(),
                order.options(),
                Review.Wish.NEVER,
                Optional.empty(),
                Optional.of(key),
                hash);
    }

    private static UUID jobOf(Submission submission) {
        return switch (submission) {
            case Submission.Accepted(var job, var acts) -> job.id();
            case Submission.Repeated(var job) -> job;
            case Submission.KeyTaken() -> throw new AssertionError(submission);
            case Submission.NotAllowed() -> throw new AssertionError(submission);
            case Submission.Full _ -> throw new AssertionError(submission);
        };
    }
}
