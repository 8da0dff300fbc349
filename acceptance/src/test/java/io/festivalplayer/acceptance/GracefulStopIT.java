package io.festivalplayer.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.festivalplayer.acceptance.driver.Bill;
import io.festivalplayer.acceptance.driver.Job;
import io.festivalplayer.acceptance.driver.JobOrder;
import io.festivalplayer.acceptance.driver.Listener;
import io.festivalplayer.acceptance.driver.SandboxControl.Playlist;
import io.festivalplayer.acceptance.system.FestivalSystem;
import io.festivalplayer.acceptance.system.Part;
import io.festivalplayer.acceptance.system.Wires;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** Processes are asked to stop (SIGTERM) while they work. */
class GracefulStopIT {

    @RegisterExtension
    static final FestivalSystem festival = FestivalSystem.toOperate();

    private final Part gateway = festival.gateway();
    private final List<Part> workers = festival.workers();

    /** What may be wrong around a worker that is asked to stop. */
    private enum Trouble {
        SPOTIFY_HANGS(wires -> wires.spotify().hold()),
        THE_BROKER_IS_AWAY(wires -> wires.broker().cut()),
        THE_BROKER_HANGS(wires -> wires.broker().hold()),
        THE_DATABASE_IS_AWAY(wires -> wires.database().cut()),
        THE_DATABASE_HANGS(wires -> wires.database().hold());

        private final Consumer<Wires> cause;

        Trouble(Consumer<Wires> cause) {
            this.cause = cause;
        }
    }

    @AfterEach
    void all_is_as_it_was() {
        festival.sandbox().letEverythingThrough();
        everybody().forEach(part -> part.wires().heal());
        everybody().filter(part -> !part.isAlive()).forEach(Part::start);
        everybody().forEach(Part::awaitReady);
    }

    @Test
    void workers_give_back_all_that_they_have_in_hand() {
        var listener = festival.listener("Ada");
        var jobs = jobsUnderWay(listener, 4);

        assertThat(workers).allSatisfy(worker -> assertThat(worker.terminate()).isZero());

        assertThat(festival.jobs().unfinished()).isNotEmpty();
        assertThat(leases()).isZero();
        workers.forEach(Part::start);
        assertEachMakesOnePlaylist(listener, jobs);
    }

    @Test
    void the_other_worker_goes_on() {
        var listener = festival.listener("Ada");
        var jobs = jobsUnderWay(listener, 4);

        assertThat(workers.getFirst().terminate()).isZero();

        assertEachMakesOnePlaylist(listener, jobs);
    }

    @Test
    void a_worker_whose_call_hangs_stops_all_the_same() {
        assertThatWorkersStopIn(Trouble.SPOTIFY_HANGS);
    }

    @Tag("long")
    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "SPOTIFY_HANGS")
    void a_worker_stops_whatever_is_wrong_around_it(Trouble trouble) {
        assertThatWorkersStopIn(trouble);
    }

    private void assertThatWorkersStopIn(Trouble trouble) {
        var listener = festival.listener("Ada");
        var jobs = jobsUnderWay(listener, 2);
        workers.forEach(worker -> trouble.cause.accept(worker.wires()));

        assertThat(workers).allSatisfy(worker -> assertThat(worker.terminate()).isZero());

        all_is_as_it_was();
        assertEachMakesOnePlaylist(listener, jobs);
    }

    @Test
    void the_gateway_answers_what_it_was_asked_before() throws Exception {
        var browser = festival.browser();
        var back = browser.agree(browser.beginLogIn(), "Ada " + UUID.randomUUID());
        festival.sandbox().set(Map.of("latencyMs", 1_500));
        var before = exchanges();

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answer = threads.submit(() -> browser.follow(back));
            await("one of two calls to Spotify is over").until(() -> exchanges() > before);
            assertThat(gateway.terminate()).isZero();
            assertThat(answer.get()).isEqualTo(festival.address().resolve("/"));
        }
    }

    @Tag("long")
    @ParameterizedTest
    @EnumSource(names = {"THE_BROKER_HANGS", "THE_DATABASE_IS_AWAY", "THE_DATABASE_HANGS"})
    void the_gateway_stops_whatever_is_wrong_around_it(Trouble trouble) {
        festival.listener("Ada")
                .order(JobOrder.of("before", Bill.of("power trip 2023").text()));
        trouble.cause.accept(gateway.wires());

        assertThat(gateway.terminate()).isZero();
    }

    @Test
    void who_is_asked_to_stop_while_it_starts_ends_cleanly() {
        for (var part : List.of(gateway, workers.getFirst())) {
            part.terminate();
            part.start();

            // Before our code runs, the signal is the JVM's own, and its answer is 143.
            assertThat(part.terminate()).isIn(0, 143);
        }
    }

    private Stream<Part> everybody() {
        return Stream.concat(Stream.of(gateway), workers.stream());
    }

    private static int exchanges() {
        return festival.sandbox().calls("/api/token").size();
    }

    private static long leases() {
        return festival.jobs().number("select count(*) from job where lease_until > festival_now()");
    }

    private List<Job> jobsUnderWay(Listener listener, int number) {
        festival.sandbox().set(Map.of("latencyMs", 1_000));
        var bill = Bill.of("power trip 2023");
        // Acts of its own for each job, several seconds of them.
        var jobs = IntStream.range(0, number)
                .mapToObj(n -> listener.order(
                        JobOrder.of("stop " + n, bill.andStrangers(60).text())))
                .toList();
        jobs.forEach(job ->
                listener.awaitUntil(job, "under way", seen -> seen.progress().done() > 0));
        return jobs;
    }

    private void assertEachMakesOnePlaylist(Listener listener, List<Job> jobs) {
        festival.sandbox().set(Map.of("latencyMs", 0));
        var ends = jobs.stream().map(listener::awaitFinished).toList();

        assertThat(ends).extracting(Job::state).containsOnly("succeeded");
        assertThat(festival.sandbox().playlistsOf(listener))
                .filteredOn(playlist -> !playlist.removed())
                .extracting(Playlist::name)
                .containsExactlyInAnyOrderElementsOf(
                        ends.stream().map(job -> job.playlist().name()).toList());
        assertThat(ends).allSatisfy(job -> assertThat(itemsOf(listener, job)).isEqualTo(job.trackUris()));
    }

    private static List<String> itemsOf(Listener listener, Job job) {
        return festival.sandbox().playlistsOf(listener).stream()
                .filter(playlist -> playlist.id().equals(job.playlist().id()))
                .flatMap(playlist -> playlist.items().stream())
                .toList();
    }
}
