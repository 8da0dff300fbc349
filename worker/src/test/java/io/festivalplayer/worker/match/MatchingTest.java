package io.festivalplayer.worker.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.festivalplayer.common.account.AccountStore;
import io.festivalplayer.common.job.Act;
import io.festivalplayer.common.job.ActState;
import io.festivalplayer.common.job.Artist;
import io.festivalplayer.common.job.Confirmed;
import io.festivalplayer.common.job.Decision;
import io.festivalplayer.common.job.JobControl;
import io.festivalplayer.common.job.JobOptions;
import io.festivalplayer.common.job.JobState;
import io.festivalplayer.common.job.JobStore;
import io.festivalplayer.common.job.Match;
import io.festivalplayer.common.job.NewJob;
import io.festivalplayer.common.job.NewJob.RequestedAct;
import io.festivalplayer.common.job.PlaylistWish;
import io.festivalplayer.common.job.Review;
import io.festivalplayer.common.job.Reviews;
import io.festivalplayer.common.job.Target;
import io.festivalplayer.common.lineup.BilledAct;
import io.festivalplayer.common.lineup.NameKey;
import io.festivalplayer.common.pick.TrackPicker;
import io.festivalplayer.common.spotify.AccessToken;
import io.festivalplayer.common.spotify.Profile;
import io.festivalplayer.common.spotify.TokenGrant;
import io.festivalplayer.worker.running.RunningWorker;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a worker asks and finds for jobs that stop for their listener, before anything is written. */
class MatchingTest {

    @RegisterExtension
    static final RunningWorker worker = new RunningWorker();

    private final JobStore jobs = worker.part(JobStore.class);
    private final Reviews reviews = worker.part(Reviews.class);
    private final UUID listener = signIn("user-top-read");
    private int seen;

    @BeforeEach
    void forget() {
        worker.part(JdbcClient.class)
                .sql("truncate catalogue_memory, correction")
                .update();
        seen = worker.spotify().requests().size();
    }

    @Test
    void a_page_that_is_enough_for_a_large_wish_costs_no_more() {
        plays(Map.of("Bicep Large", Discography.songs(14)));

        var job = reviewed(wishing(10), "Bicep Large");

        assertThat(act(job).tracks()).hasSize(10);
        assertThat(searches()).isOne();
    }

    @Test
    void a_second_page_is_asked_for_once_by_all() {
        plays(Map.of(
                "Ry Y",
                Stream.concat(Stream.of("Live", "Live at Home", "Other (Live)"), Discography.songs(9).stream())
                        .toList()));
        var options = new JobOptions(
                10,
                Optional.empty(),
                JobOptions.TrackOrder.LINEUP,
                0,
                Set.of(JobOptions.Exclusion.LIVE),
                Optional.empty(),
                Optional.empty(),
                false);

        var job = reviewed(options, "Ry Y");

        assertThat(act(job).tracks()).hasSizeGreaterThan(7);
        assertThat(searches()).isEqualTo(2);
        assertThat(act(reviewed(options, "Ry Y")).tracks()).hasSameSizeAs(act(job).tracks());
        assertThat(searches()).isEqualTo(2);
    }

    @Test
    void behind_a_page_that_is_not_full_there_is_nothing_to_ask_for() {
        plays(Map.of("Hammer", Discography.songs(9)));

        var job = reviewed(wishing(10), "Hammer");

        assertThat(act(job).tracks()).hasSize(9);
        assertThat(act(job).match().flatMap(Match::reason)).isPresent();
        assertThat(searches()).isOne();
    }

    @Test
    void the_usual_wish_costs_no_more_than_one_call() {
        plays(Map.of("Twice", List.of("Same", "Same", "Same", "Same", "Same", "Same", "Same", "Same", "Same", "Same")));

        reviewed(wishing(3), "Twice");

        assertThat(searches()).isOne();
    }

    @Test
    void a_correction_whose_artist_is_gone_is_forgotten_and_the_name_is_asked_for() {
        plays(Map.of("Sigur Rós", Discography.songs(3)));
        worker.part(JdbcClient.class)
                .sql("insert into correction (account_id, name_key, artist_id) values (:account, :key, :gone)")
                .param("account", listener)
                .param("key", NameKey.of("Sigur Rós").value())
                .param("gone", Discography.id("gone"))
                .update();

        var job = reviewed(wishing(3), "Sigur Rós");

        assertThat(act(job).state()).isEqualTo(ActState.MATCHED);
        assertThat(worker.part(JdbcClient.class)
                        .sql("select count(*) from correction")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void an_id_that_was_given_and_that_nobody_has_is_not_found() {
        plays(Map.of("Sigur Rós", Discography.songs(3)));

        var job = reviewed(
                wishing(3),
                new RequestedAct(BilledAct.named("Sigur Rós", "Sigur Rós"), Optional.of(Discography.id("gone"))));

        assertThat(act(job).state()).isEqualTo(ActState.NOT_FOUND);
    }

    @Test
    void whom_the_listener_plays_is_asked_once_a_job() {
        plays(Map.of("Bjørk", Discography.songs(3)));
        var job = reviewed(wishing(3), "Sigur", "Bjørk");
        worker.part(JdbcClient.class)
                .sql("update act set state = 'unsure' where job_id = :id and position = 1")
                .param("id", job)
                .update();
        long before = asked("/v1/me/top/artists");

        worker.part(JobControl.class).cancel(listener, job, true);
        worker.part(JobControl.class).retry(listener, job);
        awaitReview(job);

        assertThat(asked("/v1/me/top/artists")).isEqualTo(before);
    }

    @Test
    void a_confirm_of_which_nothing_comes_is_back_in_review() {
        plays(Map.of("Sigur Rós", List.of()));
        var job = reviewed(wishing(3), "Nobody");
        var silent = new Artist(Discography.id("Sigur Rós"), "Sigur Rós", Optional.empty(), "https://artist");
        reviews.decide(listener, job, 0, new Decision.Choose(silent, List.of(), false), new TrackPicker());
        long version = version(job);

        assertThat(reviews.confirm(listener, job)).isInstanceOf(Confirmed.GoesOn.class);

        await().atMost(Duration.ofSeconds(30)).until(() -> version(job) > version + 1 && state(job) == JobState.REVIEW);
        assertThat(act(job).match().flatMap(Match::reason))
                .hasValueSatisfying(why -> assertThat(why.sentence()).startsWith("0 of 3"));
    }

    private static JobOptions wishing(int tracks) {
        return new JobOptions(tracks);
    }

    private static void plays(Map<String, List<String>> titles) {
        worker.spotify().answers(new Discography(titles)::answer);
    }

    private UUID reviewed(JobOptions options, String... names) {
        return reviewed(
                options,
                Stream.of(names)
                        .map(name -> new RequestedAct(BilledAct.named(name, name), Optional.empty()))
                        .toArray(RequestedAct[]::new));
    }

    private UUID reviewed(JobOptions options, RequestedAct... acts) {
        var id = UUID.randomUUID();
        jobs.submit(new NewJob(
                id,
                listener,
                worker.part(AccountStore.class).consent(Set.of()),
                List.of(acts),
                new PlaylistWish("Roskilde", "", false, new Target.NewPlaylist()),
                options,
                Review.Wish.ALWAYS,
                Optional.empty(),
                Optional.empty(),
                "hash"));
        awaitReview(id);
        return id;
    }

    private void awaitReview(UUID job) {
        await().atMost(Duration.ofSeconds(30)).until(() -> state(job) == JobState.REVIEW);
    }

    private JobState state(UUID job) {
        return jobs.find(listener, job).orElseThrow().state();
    }

    private long version(UUID job) {
        return jobs.find(listener, job).orElseThrow().version();
    }

    private Act act(UUID job) {
        return jobs.act(job, 0).orElseThrow();
    }

    private long searches() {
        return asked("/v1/search");
    }

    private long asked(String path) {
        return worker.spotify().requests().stream()
                .skip(seen)
                .filter(request -> request.path().equals(path))
                .count();
    }

    private static UUID signIn(String scopes) {
        var id = UUID.randomUUID();
        return worker.part(AccountStore.class)
                .signIn(
                        id,
                        new Profile(
                                id.toString(),
                                id.toString(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty()),
                        new TokenGrant(new AccessToken("BQ"), Duration.ofHours(1), Optional.of("AQ"), scopes),
                        "AQ");
    }
}
