package io.festivalplayer.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.festivalplayer.acceptance.driver.Answer;
import io.festivalplayer.acceptance.driver.Bill;
import io.festivalplayer.acceptance.driver.JobOrder;
import io.festivalplayer.acceptance.driver.Listener;
import io.festivalplayer.acceptance.system.FestivalSystem;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RefusalsIT {

    @RegisterExtension
    static final FestivalSystem festival = FestivalSystem.shared();

    private static final String ORDER =
            JobOrder.of("a name", Bill.of("power trip 2023").text()).json();

    private static Listener listener;

    @BeforeAll
    static void log_in() {
        listener = festival.listener("Mallory");
    }

    @Test
    void health_asks_for_no_login() {
        var answer = festival.browser().get("/api/health");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("status").asString()).isEqualTo("ok");
    }

    @Test
    void parsing_asks_for_no_login() {
        var answer = festival.browser().post("/api/lineups/parse", "{\"text\": \"Björk\"}");

        assertThat(answer.status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/me",
                "/api/jobs",
                "/api/jobs/0198b4a8-0000-7000-8000-000000000000",
                "/api/me/playlists",
                "/api/artists?query=bj",
                "/api/allowance"
            })
    void without_a_session_nothing_is_told(String path) {
        Problem.assertThatIs(401, festival.browser().get(path));
    }

    @Test
    void without_a_session_nothing_is_ordered() {
        Problem.assertThatIs(401, festival.browser().post("/api/jobs", ORDER));
    }

    @Test
    void without_the_token_a_listener_is_refused() {
        Problem.assertThatIs(403, listener.browser().writeWithoutToken("POST", "/api/jobs", ORDER));
    }

    @Test
    void the_token_is_asked_for_before_the_session() {
        Problem.assertThatIs(403, festival.browser().writeWithoutToken("POST", "/api/jobs", ORDER));
    }

    @Test
    void a_wrong_token_is_no_token() {
        var answer = listener.browser().post("/api/jobs", ORDER, Map.of("X-XSRF-TOKEN", "guessed"));

        Problem.assertThatIs(403, answer);
    }

    @Test
    void a_session_ends_with_the_logout() {
        var leaving = festival.listener("Leaving").browser();

        assertThat(leaving.post("/api/logout", "").status()).isEqualTo(204);

        Problem.assertThatIs(401, leaving.get("/api/me"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0198b4a8-0000-7000-8000-000000000000", "no-id-at-all"})
    void a_job_that_does_not_exist_is_not_found(String id) {
        Problem.assertThatIs(404, listener.browser().get("/api/jobs/" + id));
    }

    @Test
    void a_job_of_another_listener_is_not_found() {
        var owner = festival.listener("Owner");
        var path = "/api/jobs/"
                + owner.order(JobOrder.of("mine", Bill.of("power trip 2023").text()))
                        .id();

        Problem.assertThatIs(404, listener.browser().get(path));
        Problem.assertThatIs(404, listener.browser().post(path + "/cancel", "{}"));
        Problem.assertThatIs(404, listener.browser().write("DELETE", path, "", Map.of()));
        assertThat(owner.browser().get(path).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/nothing", "/api", "/nothing.txt", "/nothing", "/actuator/health", "/.env"})
    void an_unknown_path_is_a_problem_and_no_page(String path) {
        Problem.assertThatIs(404, listener.browser().get(path));
    }

    @ParameterizedTest
    @CsvSource({"DELETE, /api/lineups/parse", "PUT, /api/jobs", "POST, /api/health"})
    void a_method_that_is_not_offered_is_refused(String method, String path) {
        Problem.assertThatIs(405, listener.browser().write(method, path, "{}", Map.of()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/api/jobs?limit=0", "/api/jobs?limit=-1", "/api/jobs?limit=many", "/api/jobs?before=yesterday"})
    void a_question_that_makes_no_sense_is_refused(String path) {
        Problem.assertThatIs(400, listener.browser().get(path));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "null", "{}", "{\"text\": null}", "{\"text\": 7}"})
    void a_line_up_that_is_no_text_is_refused(String body) {
        Problem.assertThatIs(400, festival.browser().post("/api/lineups/parse", body));
    }

    @Test
    void a_callback_that_nobody_waits_for_leads_home() {
        var answer = festival.browser().get("/callback?code=" + UUID.randomUUID() + "&state=" + UUID.randomUUID());

        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.header("Location")).endsWith("/?login=expired");
    }

    @Test
    void every_answer_carries_the_headers_that_protect_a_page() {
        var stranger = festival.browser();

        carriesHeaders(stranger.get("/"));
        carriesHeaders(stranger.get("/api/health"));
        carriesHeaders(stranger.get("/login"));
        carriesHeaders(stranger.get("/api/me"));
        carriesHeaders(stranger.get("/api/nothing"));
        carriesHeaders(stranger.writeWithoutToken("POST", "/api/jobs", ORDER));
        carriesHeaders(listener.browser().post("/api/jobs", "{"));
    }

    private static void carriesHeaders(Answer answer) {
        assertThat(answer.header("Content-Security-Policy")).as("of %s", answer).isNotEmpty();
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Referrer-Policy")).isNotEmpty();
        assertThat(answer.header("X-Frame-Options")).isNotEmpty();
    }
}
