package io.festivalplayer.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.festivalplayer.acceptance.driver.Bill;
import io.festivalplayer.acceptance.driver.Job;
import io.festivalplayer.acceptance.driver.JobOrder;
import io.festivalplayer.acceptance.driver.Listener;
import io.festivalplayer.acceptance.driver.SandboxControl.Call;
import io.festivalplayer.acceptance.system.FestivalSystem;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Spotify has bad days; a job outlasts them. Waits are ended by putting the product's clock forward. */
class SpotifyTroubleIT {

    @RegisterExtension
    static final FestivalSystem festival = FestivalSystem.withClocksToAdvance();

    private static final Duration A_MINUTE = Duration.ofMinutes(1);
    private static final String ITEMS = "/v1/playlists/*/items";

    private final Bill small = Bill.of("power trip 2023");
    private final Bill big = Bill.of("bonnaroo 2008");
    private Listener listener;

    @BeforeEach
    void log_in() {
        listener = festival.listener("Ada");
    }

    @Test
    void a_page_of_html_instead_of_an_answer_is_waited_out() {
        festival.sandbox()
                .plan(Map.of(
                        "method",
                        "GET",
                        "path",
                        "/v1/search",
                        "status",
                        502,
                        "body",
                        "<html><body><h1>502 Bad Gateway</h1></body></html>"));
        var parked = listener.awaitWaiting(order(small));
        festival.sandbox().letEverythingThrough();

        var finished = finishWithoutWaiting(parked);

        assertThat(parked.waiting().reason()).isEqualTo("spotify_down");
        assertThatItMadeOnePlaylist(finished);
    }

    @ParameterizedTest(name = "status {0}, carried out: {1}")
    @CsvSource({"502, false", "503, true", "429, false"})
    void a_refresh_that_spotify_does_not_answer_does_not_end_the_login(int status, boolean after) {
        festival.letPass(Duration.ofMinutes(61));
        festival.sandbox()
                .plan(Map.of("method", "POST", "path", "/api/token", "status", status, "after", after, "times", 1));

        var finished = finishWithoutWaiting(order(small));

        assertThatItMadeOnePlaylist(finished);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"an error, false", "a broken connection, true"})
    void a_playlist_that_was_made_but_not_confirmed_is_found_and_no_other_is_made(String instead, boolean drop) {
        festival.sandbox().plan(failedCreate(true, drop));

        var finished = finishWithoutWaiting(order(small));

        assertThat(creates()).hasSize(1);
        assertThatItMadeOnePlaylist(finished);
    }

    @Test
    void a_playlist_that_shows_up_late_is_found_and_no_other_is_made() {
        var late = Duration.ofSeconds(45);
        festival.sandbox().set(Map.of("visibilityDelayMs", late.toMillis()));
        festival.sandbox().plan(failedCreate(true, false));
        var parked = listener.awaitWaiting(order(small));
        festival.clock().advanceTo(parked.waiting().until());
        var parkedAgain = listener.awaitWaitingBeyond(parked.waiting().until(), parked);
        festival.sandbox().letEverythingThrough();
        festival.sandbox().advanceClock(late);

        var finished = finishWithoutWaiting(parkedAgain);

        assertThat(creates()).hasSize(1);
        assertThatItMadeOnePlaylist(finished);
    }

    @Test
    void a_playlist_that_was_not_made_is_made_when_none_has_shown_up_for_a_minute() {
        festival.sandbox().plan(failedCreate(false, true));
        var ordered = festival.clock().now();
        var parked = listener.awaitWaiting(order(small));
        festival.clock().advanceTo(parked.waiting().until());
        var parkedAgain = listener.awaitWaitingBeyond(parked.waiting().until(), parked);
        assertThat(creates()).hasSize(1);
        assertThat(parkedAgain.waiting().until()).isAfter(ordered.plus(A_MINUTE));

        var finished = finishWithoutWaiting(parkedAgain);

        assertThat(creates()).hasSize(2);
        assertThatItMadeOnePlaylist(finished);
    }

    static Stream<Arguments> brokenWrites() {
        return Stream.of("PUT", "POST")
                .flatMap(method -> Stream.of(false, true)
                        .flatMap(after -> Stream.of(false, true).map(drop -> Arguments.of(method, after, drop))));
    }

    @ParameterizedTest(name = "{0}, carried out: {1}, connection dropped: {2}")
    @MethodSource("brokenWrites")
    void tracks_whose_writing_was_not_confirmed_are_there_once_and_in_order(
            String method, boolean after, boolean drop) {
        // What was read before the doubt is over may not be read again from memory.
        festival.sandbox().set(Map.of("cacheMaxAgeSeconds", 3600));
        festival.sandbox()
                .plan(Map.of("method", method, "path", ITEMS, "status", 503, "after", after, "drop", drop, "times", 1));

        var finished = finishWithoutWaiting(order(big));

        assertThat(festival.sandbox().calls(listener, "/items"))
                .filteredOn(call -> call.status() == 503 || call.status() == 0)
                .as("the fault struck")
                .hasSize(1);
        assertThatItMadeOnePlaylist(finished);
    }

    @Test
    void without_a_word_how_long_to_slow_down_the_whole_window_is_waited() {
        festival.sandbox().plan(Map.of("method", "GET", "path", "/v1/search", "status", 429, "times", 1));
        var ordered = festival.clock().now();

        var parked = listener.awaitWaiting(order(small));

        assertThat(parked.waiting().reason()).isEqualTo("rate_limit");
        assertThat(parked.waiting().until()).isBetween(ordered.plusSeconds(30), ordered.plusSeconds(60));
        assertThatItMadeOnePlaylist(finishWithoutWaiting(parked));
    }

    @Test
    void when_the_quota_is_used_up_a_job_says_until_when_and_asks_nothing_meanwhile() {
        var parked = parkedForQuota();
        var asked = festival.sandbox().calls(listener, "/v1/").size();

        // Almost the whole wait.
        festival.clock().advanceTo(parked.waiting().until().minus(A_MINUTE));
        await("no call")
                .during(Duration.ofSeconds(2))
                .until(() -> asked == festival.sandbox().calls(listener, "/v1/").size());

        assertThat(parked.waiting().reason()).isEqualTo("quota");
        assertThat(parked.waiting().until()).isAfter(festival.clock().now());
    }

    @Test
    void when_the_quota_is_there_again_a_job_goes_on() {
        var parked = parkedForQuota();
        festival.sandbox().letEverythingThrough();

        var finished = finishWithoutWaiting(parked);

        assertThatItMadeOnePlaylist(finished);
    }

    static Stream<Arguments> closedDoors() {
        return Stream.of(
                Arguments.of("owner_needs_premium", Map.of("ownerPremium", false)),
                Arguments.of("not_on_list", Map.of("allowList", List.of("Somebody else"))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("closedDoors")
    void a_job_that_spotify_shuts_the_door_on_goes_on_with_retry_when_it_is_open_again(
            String code, Map<String, Object> closed) {
        var running = halfWay();
        festival.sandbox().set(closed);
        var stopped = listener.awaitFinished(running);
        assertThat(stopped.state()).isEqualTo("failed");
        assertThat(stopped.failure().code()).isEqualTo(code);
        assertThat(stopped.failure().retryable()).isTrue();
        festival.sandbox().letEverythingThrough();

        listener.retry(stopped).insist(202);

        assertThatItMadeOnePlaylist(listener.awaitFinished(stopped));
    }

    private Job order(Bill bill) {
        return listener.order(JobOrder.of(bill.name(), bill.text()));
    }

    private Job halfWay() {
        festival.sandbox().set(Map.of("latencyMs", 500));
        return listener.awaitUntil(
                order(small.andStrangers(60)),
                "half way",
                job -> job.progress().done() >= small.lines().size());
    }

    private Job parkedForQuota() {
        var running = halfWay();
        festival.sandbox().set(Map.of("quota", Map.of("calls", 0)));
        return listener.awaitUntil(
                running,
                "waiting for the quota",
                job -> job.waiting() != null && job.waiting().reason().equals("quota"));
    }

    private Job finishWithoutWaiting(Job job) {
        var seen = job;
        while (!seen.isFinished()) {
            seen = listener.awaitUntil(
                    seen, "finished or waiting", next -> next.isFinished() || next.waiting() != null);
            if (seen.waiting() != null) {
                festival.clock().advanceTo(seen.waiting().until());
            }
        }
        return listener.job(seen.id());
    }

    private static Map<String, Object> failedCreate(boolean after, boolean drop) {
        return Map.of(
                "method", "POST", "path", "/v1/me/playlists", "status", 503, "after", after, "drop", drop, "times", 1);
    }

    private List<Call> creates() {
        return festival.sandbox().calls(listener, "/v1/me/playlists").stream()
                .filter(call -> call.method().equals("POST"))
                .toList();
    }

    private void assertThatItMadeOnePlaylist(Job job) {
        assertThat(job.state()).as("how it ended: %s", job.failure()).isEqualTo("succeeded");
        assertThat(festival.sandbox().playlistsOf(listener)).singleElement().satisfies(playlist -> {
            assertThat(playlist.removed()).isFalse();
            assertThat(playlist.items()).isNotEmpty().containsExactlyElementsOf(job.trackUris());
        });
    }
}
