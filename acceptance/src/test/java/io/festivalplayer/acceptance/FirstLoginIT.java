package io.festivalplayer.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.festivalplayer.acceptance.driver.JobOrder;
import io.festivalplayer.acceptance.system.FestivalSystem;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever goes wrong at a login, the page comes back and says which of the things it was. */
class FirstLoginIT {

    @RegisterExtension
    static final FestivalSystem festival = FestivalSystem.shared();

    private final String name = "Ada " + UUID.randomUUID();

    @Test
    void who_is_not_on_the_app_s_list_is_told_so() {
        festival.sandbox().set(Map.of("allowList", List.of("Somebody else")));

        assertThat(logIn()).isEqualTo(page("not_on_list"));
    }

    @Test
    void an_app_whose_owner_has_no_premium_says_so() {
        festival.sandbox().set(Map.of("ownerPremium", false));

        assertThat(logIn()).isEqualTo(page("owner_needs_premium"));
    }

    @Test
    void who_says_no_is_brought_back() {
        var browser = festival.browser();

        var back = browser.follow(browser.refuse(browser.beginLogIn()));

        assertThat(back).isEqualTo(page("refused"));
    }

    @Test
    void the_way_back_is_gone_once() {
        var browser = festival.browser();
        var callback = browser.agree(browser.beginLogIn(), name);
        assertThat(browser.follow(callback)).isEqualTo(home());

        assertThat(browser.follow(callback)).isEqualTo(page("expired"));
    }

    @Test
    void a_code_that_was_used_is_worth_nothing_in_another_login() {
        var first = festival.browser();
        var used = first.agree(first.beginLogIn(), name);
        assertThat(first.follow(used)).isEqualTo(home());
        var second = festival.browser();
        var unused = second.agree(second.beginLogIn(), name);

        var back = second.follow(with("code", parameter("code", used), unused));

        assertThat(back).isEqualTo(page("expired"));
    }

    @Test
    void a_code_of_another_login_is_worth_nothing_in_this_one() {
        var victim = festival.browser();
        var stolen = victim.agree(victim.beginLogIn(), name);
        var thief = festival.browser();
        var own = thief.agree(thief.beginLogIn(), "Mallory");

        var back = thief.follow(with("code", parameter("code", stolen), own));

        assertThat(back).isEqualTo(page("expired"));
        assertThat(thief.get("/api/me").status()).isEqualTo(401);
    }

    @Test
    void an_answer_to_a_question_that_nobody_asked_is_not_taken() {
        var browser = festival.browser();
        var callback = browser.agree(browser.beginLogIn(), name);

        var back = browser.follow(with("state", "guessed", callback));

        assertThat(back).isEqualTo(page("expired"));
    }

    @ParameterizedTest
    @CsvSource({"POST, /api/token", "GET, /v1/me"})
    void a_login_that_spotify_does_not_answer_says_so(String method, String path) {
        festival.sandbox().plan(Map.of("method", method, "path", path, "status", 503));

        assertThat(logIn()).isEqualTo(page("spotify_down"));
    }

    @Test
    void a_login_whose_connection_breaks_says_that_spotify_is_down() {
        festival.sandbox().plan(Map.of("method", "POST", "path", "/api/token", "drop", true));

        assertThat(logIn()).isEqualTo(page("spotify_down"));
    }

    @ParameterizedTest
    @CsvSource({"POST, /api/token", "GET, /v1/me"})
    void a_login_that_spotify_slows_down_says_that_spotify_is_down(String method, String path) {
        festival.sandbox().plan(Map.of("method", method, "path", path, "status", 429));

        assertThat(logIn()).isEqualTo(page("spotify_down"));
    }

    @Test
    void an_app_that_spotify_does_not_know_says_so() {
        festival.sandbox()
                .plan(Map.of(
                        "method",
                        "POST",
                        "path",
                        "/api/token",
                        "status",
                        400,
                        "body",
                        Map.of("error", "invalid_client", "error_description", "Invalid client secret")));

        assertThat(logIn()).isEqualTo(page("wrong_app_settings"));
    }

    @Test
    void after_a_login_that_failed_the_next_one_succeeds() {
        var browser = festival.browser();
        var late = browser.agree(browser.beginLogIn(), name);
        browser.follow(with("state", "guessed", late));

        browser.logIn(name);

        assertThat(browser.get("/api/me").insist(200).json().path("displayName").asString())
                .isEqualTo(name);
    }

    @Test
    void who_allows_less_than_a_playlist_needs_is_told_when_they_order_one() {
        var browser = festival.browser();
        var askedForLess = with("scope", "playlist-read-private", browser.beginLogIn());
        browser.finishLogIn(askedForLess, name);

        var answer =
                browser.post("/api/jobs", JobOrder.of("not allowed", "Björk").json());

        Problem.assertThatIs(403, "scope_missing", answer);
    }

    private URI logIn() {
        var browser = festival.browser();
        return browser.follow(browser.agree(browser.beginLogIn(), name));
    }

    private static URI page(String refusal) {
        return festival.address().resolve("/?login=" + refusal);
    }

    private static URI home() {
        return festival.address().resolve("/");
    }

    private static String parameter(String name, URI address) {
        return List.of(address.getRawQuery().split("&")).stream()
                .filter(pair -> pair.startsWith(name + "="))
                .map(pair -> pair.substring(name.length() + 1))
                .findFirst()
                .orElseThrow();
    }

    private static URI with(String name, String value, URI address) {
        return URI.create(address.toString().replace(name + "=" + parameter(name, address), name + "=" + value));
    }
}
