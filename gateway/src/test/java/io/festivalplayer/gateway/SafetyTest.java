package io.festivalplayer.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.festivalplayer.gateway.running.RunningGateway;
import io.festivalplayer.gateway.running.Visitor.Answered;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafetyTest {

    @RegisterExtension
    static final RunningGateway gateway = RunningGateway.shared();

    private static final String ORDER = """
            {"lineup": {"text": "Sigur Rós"}, "playlist": {"name": "Roskilde"}}""";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/api/health",
                "/api/me",
                "/api/nothing",
                "/nothing",
                "/favicon.ico",
                "/login",
                "/callback",
                "/callback?error=access_denied",
                "/v3/api-docs",
                "/error",
                "/a;b",
                "/a//b"
            })
    void every_answer_carries_the_headers_of_safety(String path) {
        isSafe(gateway.visitor().get(path));
    }

    @Test
    void a_refused_write_carries_the_headers_of_safety() {
        var answer = gateway.visitor().post("/api/jobs", ORDER, Map.of());

        isSafe(answer);
    }

    @Test
    void the_files_of_the_page_carry_the_headers_of_safety() {
        var page = gateway.visitor().get("/").response().body();
        var files = Pattern.compile("/assets/[^\"]+").matcher(page).results().map(MatchResult::group);

        assertThat(files.map(file -> gateway.visitor().get(file)))
                .isNotEmpty()
                .allSatisfy(answer -> assertThat(answer.status()).isEqualTo(200))
                .allSatisfy(SafetyTest::isSafe);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/health", "/actuator/prometheus", "/actuator", "/actuator/env", "/nothing"})
    void an_answer_to_the_operator_carries_them_too(String path) {
        isSafe(gateway.operator().get(path));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/me", "/api/jobs", "/api/nothing"})
    void what_is_personal_is_kept_by_nobody_on_the_way(String path) {
        assertThat(gateway.listener("Ada").get(path).header("Cache-Control"))
                .hasValueSatisfying(rule -> assertThat(rule).contains("no-store"));
    }

    private static void isSafe(Answered answer) {
        assertThat(answer.headers(gateway.safetyHeaders().keySet())).isEqualTo(gateway.safetyHeaders());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/api/health", "/api/me", "/api/nothing", "/nothing", "/v3/api-docs"})
    void any_answer_to_a_request_without_the_token_cookie_sets_it(String path) {
        assertThat(gateway.visitor().get(path).setCookie("XSRF-TOKEN")).isPresent();
    }

    @Test
    void the_token_cookie_is_for_scripts_at_every_path() {
        assertThat(gateway.visitor().get("/").setCookie("XSRF-TOKEN").orElseThrow())
                .contains("Path=/")
                .doesNotContainIgnoringCase("HttpOnly");
    }

    @Test
    void a_write_without_the_token_is_refused_before_the_missing_login() {
        assertThat(gateway.visitor().post("/api/jobs", ORDER, Map.of()))
                .extracting("status", "code")
                .containsExactly(403, "csrf");
    }

    @Test
    void a_write_of_a_listener_without_the_token_is_refused() {
        assertThat(gateway.listener("Ada").post("/api/jobs", ORDER, Map.of()))
                .extracting("status", "code")
                .containsExactly(403, "csrf");
    }

    @Test
    void a_write_with_another_token_is_refused() {
        var ada = gateway.listener("Ada");
        var other = gateway.visitor().token();

        assertThat(ada.post("/api/jobs", ORDER, Map.of("X-XSRF-TOKEN", other)).status())
                .isEqualTo(403);
    }

    @Test
    void a_write_with_the_token_and_without_login_is_refused_for_the_login() {
        assertThat(gateway.visitor().post("/api/jobs", ORDER))
                .extracting("status", "code")
                .containsExactly(401, "not_logged_in");
    }

    @Test
    void a_bill_is_read_without_login() {
        assertThat(gateway.visitor()
                        .post("/api/lineups/parse", "{\"text\": \"Sigur Rós\"}")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void a_bill_is_not_read_without_the_token() {
        assertThat(gateway.visitor()
                        .post("/api/lineups/parse", "{\"text\": \"Sigur Rós\"}", Map.of())
                        .status())
                .isEqualTo(403);
    }

    @Test
    void the_token_changes_at_login() {
        var ada = gateway.visitor();
        var before = ada.token();

        ada.logIn("Ada");
        ada.get("/api/me");

        assertThat(ada.cookie("XSRF-TOKEN")).isPresent().isNotEqualTo(Optional.of(before));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/api/me"})
    void the_first_answer_after_the_login_carries_the_new_token(String path) {
        var ada = gateway.listener("Ada");

        ada.get(path);

        assertThat(ada.post(
                                "/api/jobs",
                                ORDER,
                                Map.of("X-XSRF-TOKEN", ada.cookie("XSRF-TOKEN").orElse("none")))
                        .status())
                .isEqualTo(202);
    }

    @Test
    void the_token_changes_at_logout() {
        var ada = gateway.listener("Ada");
        var before = ada.token();

        ada.post("/api/logout", "");

        assertThat(ada.token()).isNotEqualTo(before);
    }
}
