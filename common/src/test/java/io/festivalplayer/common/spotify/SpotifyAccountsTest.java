package io.festivalplayer.common.spotify;

import static org.assertj.core.api.Assertions.assertThat;

import io.festivalplayer.testing.Loopback;
import io.festivalplayer.testing.Loopback.Answer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpotifyAccountsTest {

    private static final URI REDIRECT = URI.create("http://127.0.0.1:5000/callback");

    private Loopback spotify;
    private SpotifyRoom room;
    private SpotifyAccounts accounts;

    @BeforeEach
    void open() {
        spotify = Loopback.start();
        spotify.answers(tokens(""));
        room = new SpotifyRoom(spotify);
        accounts = room.accounts();
    }

    @AfterEach
    void close() {
        room.close();
        spotify.close();
    }

    @Test
    void a_code_is_exchanged_with_its_verifier_and_redirect_uri() {
        accounts.exchange("the-code", "the-verifier", REDIRECT);

        assertThat(spotify.request().form())
                .containsAllEntriesOf(Map.of(
                        "grant_type", "authorization_code",
                        "code", "the-code",
                        "code_verifier", "the-verifier",
                        "redirect_uri", REDIRECT.toString()));
    }

    @Test
    void the_app_shows_its_secret_in_a_header() {
        accounts.exchange("the-code", "the-verifier", REDIRECT);

        assertThat(spotify.request().header("authorization"))
                .isEqualTo("Basic "
                        + Base64.getEncoder().encodeToString("app:app-secret".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void the_app_does_not_write_its_secret_into_the_body() {
        accounts.exchange("the-code", "the-verifier", REDIRECT);

        assertThat(spotify.request().body()).doesNotContain("app-secret");
    }

    @Test
    void tokens_are_asked_for_at_the_accounts_service() {
        accounts.refresh("AQ-old");

        assertThat(spotify.request()).extracting("method", "path").containsExactly("POST", "/api/token");
    }

    @Test
    void a_refresh_sends_the_refresh_token() {
        accounts.refresh("AQ-old");

        assertThat(spotify.request().form())
                .containsAllEntriesOf(Map.of("grant_type", "refresh_token", "refresh_token", "AQ-old"));
    }

    @Test
    void an_answer_brings_a_token_its_lifetime_and_what_was_allowed() {
        assertThat(accounts.refresh("AQ-old"))
                .isEqualTo(new TokenGrant(
                        new AccessToken("BQ-new"), Duration.ofHours(1), Optional.empty(), "playlist-read-private"));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"", ", \"refresh_token\": null", ", \"refresh_token\": \"\""})
    void an_answer_without_a_refresh_token_brings_none(String refreshToken) {
        spotify.answers(tokens(refreshToken));

        assertThat(accounts.refresh("AQ-old").refreshToken()).isEmpty();
    }

    @Test
    void an_answer_with_a_refresh_token_brings_it() {
        spotify.answers(tokens(", \"refresh_token\": \"AQ-rotated\""));

        assertThat(accounts.refresh("AQ-old").refreshToken()).contains("AQ-rotated");
    }

    static Stream<Object> thingsThatHoldSecrets() {
        return Stream.of(
                new AccessToken("BQ-secret"),
                new TokenGrant(new AccessToken("BQ-secret"), Duration.ofHours(1), Optional.of("AQ-secret"), "scope"),
                new SpotifySettings(
                        "app",
                        "app-secret",
                        REDIRECT,
                        REDIRECT,
                        REDIRECT,
                        SpotifyMode.DETECT,
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(1)));
    }

    @ParameterizedTest
    @MethodSource("thingsThatHoldSecrets")
    void what_holds_a_secret_does_not_print_it(Object holder) {
        assertThat(holder.toString()).doesNotContain("-secret");
    }

    private static Answer tokens(String refreshToken) {
        return Answer.json(200, """
                {"access_token": "BQ-new", "token_type": "Bearer", "expires_in": 3600,
                 "scope": "playlist-read-private"%s}""".formatted(refreshToken));
    }
}
