package io.festivalplayer.gateway.login;

import static org.assertj.core.api.Assertions.assertThat;

import io.festivalplayer.gateway.running.RunningGateway;
import io.festivalplayer.gateway.running.Visitor;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SessionsTest {

    @RegisterExtension
    static final RunningGateway gateway = RunningGateway.shared();

    @Test
    void who_comes_back_from_spotify_is_known() {
        assertThat(gateway.listener("Ada")
                        .get("/api/me")
                        .json()
                        .path("displayName")
                        .asString())
                .isEqualTo("Ada");
    }

    @Test
    void a_session_holds_only_texts() {
        gateway.visitor().get("/login");
        gateway.listener("Ada");

        assertThat(sessionAttributes()).isNotEmpty().allMatch(attribute -> attribute.matches("(?s)\".*\""));
    }

    @Test
    void a_session_holds_no_token() {
        gateway.visitor().get("/login");
        gateway.listener("Ada");

        assertThat(String.join("\n", sessionAttributes())).doesNotContain("BQ-Ada", "AQ-Ada", "app-secret");
    }

    @Test
    void who_only_looks_gets_no_session() {
        var somebody = gateway.visitor();

        somebody.get("/");
        somebody.get("/api/me");

        assertThat(somebody.cookie("SESSION")).isEmpty();
    }

    @Test
    void a_session_is_renamed_at_login() {
        var ada = gateway.visitor();
        var attempt = ada.get("/login");
        var before = ada.cookie("SESSION").orElseThrow();

        ada.get("/callback?code=Ada&state=" + Visitor.stateOf(attempt));

        assertThat(ada.cookie("SESSION")).isPresent().isNotEqualTo(Optional.of(before));
    }

    @Test
    void the_session_cookie_is_hidden_from_scripts_and_other_sites() {
        assertThat(gateway.visitor().get("/login").setCookie("SESSION").orElseThrow())
                .contains("HttpOnly", "SameSite=Lax", "Path=/");
    }

    @Test
    void that_somebody_is_here_is_not_written_down_for_every_request() {
        var ada = gateway.listener("Ada");
        seenBefore("30 seconds");
        var noted = lastSeen();

        ada.get("/api/me");

        assertThat(lastSeen()).isEqualTo(noted);
    }

    @Test
    void it_is_written_down_once_a_minute() {
        var ada = gateway.listener("Ada");
        seenBefore("2 minutes");
        var noted = lastSeen();

        ada.get("/api/me");

        assertThat(lastSeen()).isGreaterThan(noted);
    }

    @Test
    void who_does_not_come_back_from_spotify_leaves_a_session_of_a_quarter_of_an_hour() {
        var somebody = gateway.visitor();

        somebody.get("/login");

        assertThat(lifetime(somebody)).isEqualTo(Duration.ofMinutes(15));
    }

    @Test
    void a_session_ends_thirty_days_after_its_listener_was_last_here() {
        assertThat(lifetime(gateway.listener("Ada"))).isEqualTo(Duration.ofDays(30));
    }

    @Test
    void who_is_asked_for_more_stays_logged_in() {
        var ada = gateway.listener("Ada");

        ada.get("/login?for=top");

        assertThat(lifetime(ada)).isEqualTo(Duration.ofDays(30));
        assertThat(ada.get("/api/me").status()).isEqualTo(200);
    }

    @Test
    void after_logout_nobody_is_known() {
        var ada = gateway.listener("Ada");

        ada.post("/api/logout", "");

        assertThat(ada.get("/api/me").status()).isEqualTo(401);
    }

    @Test
    void after_logout_the_old_cookie_is_worth_nothing() {
        var ada = gateway.listener("Ada");
        var stolen = ada.cookie("SESSION").orElseThrow();
        assertThat(statusOf(gateway.visitor(), stolen)).isEqualTo(200);

        ada.post("/api/logout", "");

        assertThat(statusOf(gateway.visitor(), stolen)).isEqualTo(401);
        assertThat(rowsOf(stolen)).isZero();
    }

    @Test
    void a_logout_ends_the_session_at_every_gateway() {
        try (var neighbour = gateway.neighbour()) {
            var ada = gateway.listener("Ada");
            var stolen = ada.cookie("SESSION").orElseThrow();
            assertThat(statusOf(neighbour.visitor(), stolen)).isEqualTo(200);

            ada.post("/api/logout", "");

            assertThat(statusOf(neighbour.visitor(), stolen)).isEqualTo(401);
        }
    }

    @Test
    void the_cookie_from_before_the_login_is_worth_nothing_after_it() {
        var ada = gateway.visitor();
        var attempt = ada.get("/login");
        var planted = ada.cookie("SESSION").orElseThrow();

        ada.get("/callback?code=Ada&state=" + Visitor.stateOf(attempt));

        assertThat(ada.get("/api/me").status()).isEqualTo(200);
        assertThat(statusOf(gateway.visitor(), planted)).isEqualTo(401);
        assertThat(rowsOf(planted)).isZero();
    }

    @Test
    void who_logs_in_again_has_ninety_days_again() {
        var ada = gateway.listener("Ada");
        var first = ada.cookie("SESSION").orElseThrow();
        gateway.sql()
                .sql("update spring_session set creation_time = creation_time - 89 * 86400000::bigint"
                        + " where session_id = :id")
                .param("id", idIn(first))
                .update();

        ada.logIn("Ada");

        assertThat(age(ada)).isLessThan(Duration.ofMinutes(5));
        assertThat(rowsOf(first)).isZero();
    }

    @Test
    void an_account_that_is_deleted_ends_all_its_sessions() {
        var atHome = gateway.listener("Grace");
        var atWork = gateway.listener("Grace");

        atHome.delete("/api/me");

        assertThat(atWork.get("/api/me").status()).isEqualTo(401);
    }

    @ParameterizedTest(name = "?for={0} asks for {1}")
    @CsvSource({
        "top, user-top-read",
        "following, user-follow-read",
        "liked, user-library-read",
        "cover, ugc-image-upload"
    })
    void more_is_asked_for_only_when_it_is_needed(String purpose, String scope) {
        assertThat(gateway.visitor()
                        .get("/login?for=" + purpose)
                        .header("Location")
                        .orElseThrow())
                .contains(scope);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/login", "/login?for=everything", "/login?for="})
    void nothing_more_than_playlists_is_asked_for_otherwise(String path) {
        var scopes =
                gateway.visitor().get(path).header("Location").orElseThrow().replaceAll(".*[?&]scope=([^&]*).*", "$1");

        assertThat(scopes.split("%20"))
                .containsExactlyInAnyOrder(
                        "playlist-modify-public", "playlist-modify-private", "playlist-read-private");
    }

    @Test
    void consent_is_asked_for_with_pkce_and_state() {
        assertThat(gateway.visitor().get("/login").header("Location").orElseThrow())
                .contains("code_challenge=", "code_challenge_method=S256", "state=", "response_type=code");
    }

    /** RFC 7636 section 4.6. */
    @Test
    void the_verifier_that_was_promised_goes_with_the_code() throws NoSuchAlgorithmException {
        var code = "Verified-" + UUID.randomUUID();
        var visitor = gateway.visitor();
        var attempt = visitor.get("/login");
        visitor.get("/callback?code=" + code + "&state=" + Visitor.stateOf(attempt));

        var verifiers = gateway.spotify().requests().stream()
                .filter(request -> code.equals(request.form().get("code")))
                .map(request -> request.form().get("code_verifier"))
                .toList();

        assertThat(verifiers).singleElement().asString().hasSizeBetween(43, 128);
        var hash =
                MessageDigest.getInstance("SHA-256").digest(verifiers.getFirst().getBytes(StandardCharsets.US_ASCII));
        assertThat(attempt.header("Location").orElseThrow())
                .contains("code_challenge="
                        + Base64.getUrlEncoder().withoutPadding().encodeToString(hash) + "&");
    }

    @Test
    void each_attempt_has_a_state_and_a_challenge_of_its_own() {
        var one = gateway.visitor().get("/login").header("Location").orElseThrow();
        var another = gateway.visitor().get("/login").header("Location").orElseThrow();

        for (var name : List.of("state", "code_challenge")) {
            assertThat(parameter(name, one)).isNotEqualTo(parameter(name, another));
        }
    }

    @Test
    void an_answer_with_another_state_is_not_taken() {
        var ada = gateway.visitor();
        ada.get("/login");

        assertThat(ada.get("/callback?code=Ada&state=another")
                        .header("Location")
                        .orElseThrow())
                .endsWith("/?login=expired");
    }

    @Test
    void an_answer_to_someone_elses_attempt_is_not_taken() {
        var attempt = gateway.visitor().get("/login");

        assertThat(gateway.visitor()
                        .get("/callback?code=Ada&state=" + Visitor.stateOf(attempt))
                        .header("Location")
                        .orElseThrow())
                .endsWith("/?login=expired");
    }

    /** What a thief has read over somebody's shoulder, and their own attempt, do not go together. */
    @Test
    void a_stolen_answer_is_worth_nothing_to_who_has_begun_a_login_too() {
        var victims = gateway.visitor().get("/login");
        var thief = gateway.visitor();
        thief.get("/login");
        var code = "Stolen-" + UUID.randomUUID();

        thief.get("/callback?code=" + code + "&state=" + Visitor.stateOf(victims));

        assertThat(thief.get("/api/me").status()).isEqualTo(401);
        assertThat(gateway.spotify().requests())
                .as("codes that were taken to Spotify")
                .noneMatch(request -> code.equals(request.form().get("code")));
    }

    @Test
    void an_answer_that_comes_twice_is_taken_once() {
        var ada = gateway.visitor();
        var state = Visitor.stateOf(ada.get("/login"));
        ada.get("/callback?code=Ada&state=" + state);

        assertThat(ada.get("/callback?code=Ada&state=" + state)
                        .header("Location")
                        .orElseThrow())
                .endsWith("/?login=expired");
    }

    @Test
    void a_listener_who_says_no_is_told_so() {
        var ada = gateway.visitor();
        var state = Visitor.stateOf(ada.get("/login"));

        assertThat(ada.get("/callback?error=access_denied&state=" + state)
                        .header("Location")
                        .orElseThrow())
                .endsWith("/?login=refused");
    }

    /** What somebody is told who knows nothing but the cookie. */
    private static int statusOf(Visitor visitor, String cookie) {
        return visitor.get("/api/me", Map.of("Cookie", "SESSION=" + cookie)).status();
    }

    private static String parameter(String name, String address) {
        return address.replaceAll(".*[?&]" + name + "=([^&]*).*", "$1");
    }

    /** The cookie is the session's id in Base64. */
    private static String idIn(String cookie) {
        return new String(Base64.getDecoder().decode(cookie), StandardCharsets.UTF_8);
    }

    private static int rowsOf(String cookie) {
        return gateway.sql()
                .sql("select count(*) from spring_session where session_id = :id")
                .param("id", idIn(cookie))
                .query(Integer.class)
                .single();
    }

    private static Duration lifetime(Visitor visitor) {
        return Duration.ofSeconds(ofSession(visitor, "max_inactive_interval"));
    }

    private static Duration age(Visitor visitor) {
        return Duration.ofMillis(ofSession(visitor, "(extract(epoch from now()) * 1000)::bigint - creation_time"));
    }

    private static long ofSession(Visitor visitor, String what) {
        return gateway.sql()
                .sql("select " + what + " from spring_session where session_id = :id")
                .param("id", idIn(visitor.cookie("SESSION").orElseThrow()))
                .query(Long.class)
                .single();
    }

    private static void seenBefore(String time) {
        gateway.sql()
                .sql("update spring_session set last_access_time ="
                        + " (extract(epoch from now() - :time::interval) * 1000)::bigint")
                .param("time", time)
                .update();
    }

    private static long lastSeen() {
        return gateway.sql()
                .sql("select max(last_access_time) from spring_session")
                .query(Long.class)
                .single();
    }

    private static List<String> sessionAttributes() {
        return gateway.sql()
                .sql("select attribute_bytes from spring_session_attributes")
                .query((row, _) -> new String(row.getBytes(1), StandardCharsets.UTF_8))
                .list();
    }
}
