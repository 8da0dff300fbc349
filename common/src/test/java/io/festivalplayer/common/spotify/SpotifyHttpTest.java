package io.festivalplayer.common.spotify;

import static io.festivalplayer.common.spotify.SpotifyRoom.TOKEN;
import static io.festivalplayer.common.spotify.SpotifyRoom.failureOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.festivalplayer.testing.FreePort;
import io.festivalplayer.testing.Loopback;
import io.festivalplayer.testing.Loopback.Answer;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SpotifyHttpTest {

    private static final String PROFILE = """
            {"id": "user", "account_id": "account"}""";

    @AutoClose
    private final Loopback spotify = Loopback.start();

    @AutoClose
    private final SpotifyRoom room = new SpotifyRoom(spotify);

    static Stream<Arguments> calls() {
        return Stream.of(
                call("GET", false, room -> room.playlists().items(TOKEN, "id", 0)),
                call("POST", true, room -> room.playlists().create(TOKEN, "name", "", false)),
                call("POST items", true, room -> room.playlists().add(TOKEN, "id", List.of("spotify:track:1"))),
                call("PUT", true, room -> room.playlists().replace(TOKEN, "id", List.of("spotify:track:1"))),
                call("DELETE", true, room -> room.playlists().remove(TOKEN, "id")),
                call("POST token", true, room -> room.accounts().refresh("AQ-refresh")));
    }

    private static Arguments call(String name, boolean changes, Consumer<SpotifyRoom> call) {
        return Arguments.of(Named.of(name, call), changes);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("calls")
    void what_spotify_is_too_busy_for_is_sent_again_only_if_it_changes_nothing(
            Consumer<SpotifyRoom> call, boolean changes) {
        spotify.answers(new Answer(503, Map.of("Retry-After", "0"), ""));

        failureOf(() -> call.accept(room));

        assertThat(spotify.requests()).hasSize(changes ? 1 : 3);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("calls")
    void what_loses_its_connection_is_sent_again_only_if_it_changes_nothing(
            Consumer<SpotifyRoom> call, boolean changes) {
        spotify.answers(Answer.DROPPED);

        failureOf(() -> call.accept(room));

        assertThat(spotify.requests()).hasSize(changes ? 1 : 3);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("calls")
    void what_loses_its_connection_may_have_been_done_if_it_changes_something(
            Consumer<SpotifyRoom> call, boolean changes) {
        spotify.answers(Answer.DROPPED);

        assertThat(failureOf(() -> call.accept(room))).isEqualTo(new SpotifyFailure.Unavailable(changes));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("calls")
    void what_gets_no_answer_in_time_may_have_been_done_if_it_changes_something(
            Consumer<SpotifyRoom> call, boolean changes) {
        var never = new CountDownLatch(1);
        spotify.answers(_ -> {
            await(never);
            return Answer.DROPPED;
        });
        try (var impatient = new SpotifyRoom(SpotifyRoom.settings(spotify.uri(), Duration.ofMillis(200)))) {
            assertThat(failureOf(() -> call.accept(impatient))).isEqualTo(new SpotifyFailure.Unavailable(changes));
        } finally {
            never.countDown();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("calls")
    void what_finds_no_connection_was_not_done(Consumer<SpotifyRoom> call, boolean changes) {
        try (var nobody = new SpotifyRoom(URI.create("http://127.0.0.1:" + FreePort.next()))) {
            assertThat(failureOf(() -> call.accept(nobody))).isEqualTo(new SpotifyFailure.Unavailable(false));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("calls")
    void what_finds_no_such_host_was_not_done(Consumer<SpotifyRoom> call, boolean changes) {
        try (var nowhere = new SpotifyRoom(URI.create("http://no-such-host.invalid"))) {
            assertThat(failureOf(() -> call.accept(nowhere))).isEqualTo(new SpotifyFailure.Unavailable(false));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("calls")
    void no_failure_shows_a_token_or_a_secret(Consumer<SpotifyRoom> call, boolean changes) {
        spotify.answers(Answer.DROPPED);

        var trace = new StringWriter();
        catchThrowable(() -> call.accept(room)).printStackTrace(new PrintWriter(trace));

        assertThat(trace.toString()).doesNotContain(TOKEN.value(), "AQ-refresh", "app-secret");
    }

    @Test
    void thirty_failures_use_up_no_connections() {
        spotify.answers(Answer.json(404, "{}"));
        for (int i = 0; i < 30; i++) {
            failureOf(() -> room.profiles().me(TOKEN));
        }
        spotify.answers(Answer.json(200, PROFILE));

        assertThat(room.profiles().me(TOKEN).userId()).isEqualTo("user");
    }

    @Test
    void nothing_is_answered_from_a_cache() {
        spotify.answers(Answer.json(200, PROFILE).with("Cache-Control", "public, max-age=3600"));

        room.profiles().me(TOKEN);
        room.profiles().me(TOKEN);

        assertThat(spotify.requests()).hasSize(2);
    }

    @Test
    void no_listener_gets_what_was_answered_to_another() {
        spotify.answers(request -> Answer.json(
                        200, PROFILE.replace("\"account\"", "\"" + request.header("authorization") + "\""))
                .with("Cache-Control", "public, max-age=3600"));

        room.profiles().me(TOKEN);

        assertThat(room.profiles().me(new AccessToken("another")).accountId()).isEqualTo("Bearer another");
    }

    @Test
    void no_cookie_is_kept() {
        spotify.answers(Answer.json(200, PROFILE).with("Set-Cookie", "sp_t=1; Path=/"));

        room.profiles().me(TOKEN);
        room.profiles().me(TOKEN);

        assertThat(spotify.requests())
                .extracting(request -> request.header("cookie"))
                .containsOnly("");
    }

    @Test
    void no_redirect_is_followed() {
        spotify.answers(new Answer(302, Map.of("Location", "/elsewhere"), ""));

        failureOf(() -> room.profiles().me(TOKEN));

        assertThat(spotify.requests()).hasSize(1);
    }

    @ParameterizedTest(name = "a base URL ending in \"{0}\" leads to {1}")
    @CsvSource({"'', /v1/me", "/, /v1/me", "//, /v1/me", "/spotify, /spotify/v1/me", "/spotify/, /spotify/v1/me"})
    void a_path_stands_behind_the_base_url_however_that_ends(String ending, String path) {
        spotify.answers(Answer.json(200, PROFILE));
        try (var other = new SpotifyRoom(URI.create(spotify.uri() + ending))) {
            other.profiles().me(TOKEN);
        }

        assertThat(spotify.request().path()).isEqualTo(path);
    }

    @Test
    void the_wait_that_spotify_asks_for_is_read() {
        spotify.answers(Answer.json(429, "").with("retry-after", "7"));

        assertThat(failureOf(() -> room.profiles().me(TOKEN)))
                .isEqualTo(new SpotifyFailure.RateLimited(Duration.ofSeconds(7)));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"<html>Maintenance</html>", "[]", "\"text\"", "{\"items\":"})
    void an_answer_that_is_not_the_json_we_know_is_spotifys_failure(String body) {
        spotify.answers(Answer.json(200, body));

        assertThat(failureOf(() -> room.playlists().create(TOKEN, "name", "", false)))
                .isEqualTo(new SpotifyFailure.Unavailable(true));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
