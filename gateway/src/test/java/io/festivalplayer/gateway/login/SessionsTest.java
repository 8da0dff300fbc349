package io.festivalplayer.gateway.login;

import static org.assertj.core.api.Assertions.assertThat;

import io.festivalplayer.gateway.running.RunningGateway;
import io.festivalplayer.gateway.running.Visitor;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
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

    @Test
    void the_verifier_that_was_promised_goes_with_the_code() {
        gateway.listener("Verified");

        assertThat(gateway.spotify().requests())
                .filteredOn(request -> "Verified".equals(request.form().get("code")))
                .allSatisfy(request -> assertThat(request.form()).containsKey("code_verifier"));
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

    /** The cookie is the session's id in Base64. */
    private static Duration lifetime(Visitor visitor) {
        var id =
                new String(Base64.getDecoder().decode(visitor.cookie("SESSION").orElseThrow()), StandardCharsets.UTF_8);
        return Duration.ofSeconds(gateway.sql()
                .sql("select max_inactive_interval from spring_session where session_id = :id")
                .param("id", id)
                .query(Integer.class)
                .single());
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
