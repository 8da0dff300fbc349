package io.festivalplayer.gateway.door;

import static org.assertj.core.api.Assertions.assertThat;

import io.festivalplayer.gateway.running.RunningGateway;
import io.festivalplayer.gateway.running.Visitor.Answered;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** As it runs for everybody: at an https address, behind a proxy that ends TLS, with Spotify itself. */
class BehindHttpsTest {

    private static final int PARSE_LIMIT = 3;

    @RegisterExtension
    static final RunningGateway gateway = RunningGateway.with(Map.of(
            "festival.login.redirect-uri", "https://festival.example/callback",
            "festival.trust-forwarded", "true",
            "festival.sandbox", "false",
            "festival.limits.parse", Integer.toString(PARSE_LIMIT),
            "festival.spotify.api-url", "https://api.spotify.com",
            "festival.spotify.accounts-url", "https://accounts.spotify.com",
            "festival.spotify.authorize-url", "https://accounts.spotify.com/authorize"));

    private static final Map<String, String> PROXY =
            Map.of("X-Forwarded-Proto", "https", "X-Forwarded-Host", "festival.example", "X-Forwarded-Port", "443");

    @Test
    void browsers_are_told_to_come_by_https_only() {
        assertThat(gateway.visitor().get("/api/health").header("Strict-Transport-Security"))
                .hasValue("max-age=31536000; includeSubDomains");
    }

    @Test
    void an_error_tells_them_too() {
        assertThat(gateway.visitor().get("/a;b").header("Strict-Transport-Security"))
                .isPresent();
    }

    @Test
    void the_session_cookie_belongs_to_this_host_and_to_https() {
        assertThat(login().setCookie("__Host-SESSION").orElseThrow())
                .contains("Secure", "HttpOnly", "SameSite=Lax", "Path=/")
                .doesNotContain("Domain=");
    }

    @Test
    void the_token_cookie_goes_by_https_only() {
        assertThat(gateway.visitor().get("/").setCookie("XSRF-TOKEN").orElseThrow())
                .contains("Secure", "SameSite=Lax");
    }

    @Test
    void a_login_goes_to_spotify_and_back_to_the_address_that_is_registered() {
        assertThat(login().header("Location").orElseThrow())
                .startsWith("https://accounts.spotify.com/authorize?")
                .contains("redirect_uri=https://festival.example/callback");
    }

    @Test
    void a_login_at_another_host_goes_to_our_own_first() {
        var answer = gateway.visitor().get("/login?for=top", Map.of("X-Forwarded-Host", "evil.example"));

        assertThat(answer.header("Location")).hasValue("https://festival.example/login?for=top");
    }

    @Test
    void pictures_of_a_sandbox_are_not_allowed() {
        assertThat(gateway.visitor().get("/").header("Content-Security-Policy").orElseThrow())
                .doesNotContain("127.0.0.1", "http:");
    }

    @Test
    void who_pretends_to_come_from_elsewhere_each_time_is_counted_all_the_same() {
        var answers = IntStream.range(0, PARSE_LIMIT + 1)
                .mapToObj(number -> parse("198.51.100." + number + ", 203.0.113.7"))
                .toList();

        assertThat(answers).endsWith(200, 429);
        assertThat(parse("203.0.113.8")).isEqualTo(200);
    }

    @Test
    void who_has_a_network_of_addresses_is_counted_as_one() {
        var answers = IntStream.range(0, PARSE_LIMIT + 1)
                .mapToObj(number -> parse("2001:db8:0:7::" + number))
                .toList();

        assertThat(answers).endsWith(200, 429);
        assertThat(parse("2001:db8:0:8::1")).isEqualTo(200);
    }

    /** The token's cookie goes by https only, so it is sent by hand. */
    private static int parse(String forwardedFor) {
        var headers = Map.of(
                "X-Forwarded-For",
                forwardedFor,
                "Forwarded",
                "for=\"" + forwardedFor + "\"",
                "Cookie",
                "XSRF-TOKEN=a",
                "X-XSRF-TOKEN",
                "a");
        return gateway.visitor()
                .post("/api/lineups/parse", "{\"text\": \"Low\"}", headers)
                .status();
    }

    private static Answered login() {
        return gateway.visitor().get("/login", PROXY);
    }
}
