package io.festivalplayer.gateway.door;

import static org.assertj.core.api.Assertions.assertThat;

import io.festivalplayer.gateway.running.RunningGateway;
import io.festivalplayer.gateway.running.Visitor.Answered;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

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

    /** Sent by hand, as the token's cookie goes by https only. */
    private static final String TOKEN = "Cookie: XSRF-TOKEN=a\r\nX-XSRF-TOKEN: a";

    private static final Map<String, String> PROXY =
            Map.of("X-Forwarded-Proto", "https", "X-Forwarded-Host", "festival.example", "X-Forwarded-Port", "443");

    @Test
    void browsers_are_told_to_come_by_https_only() {
        assertThat(gateway.visitor().get("/api/health").header("Strict-Transport-Security"))
                .hasValue("max-age=31536000; includeSubDomains");
    }

    static Stream<Arguments> answers_of_every_part() {
        var page = gateway.visitor().get("/").response().body();
        var file = Pattern.compile("/assets/[^\"]+")
                .matcher(page)
                .results()
                .map(MatchResult::group)
                .findFirst()
                .orElseThrow();
        return Stream.of(
                Arguments.of("the page", get("/"), 200),
                Arguments.of("a route of the page", get("/options"), 200),
                Arguments.of("a file of the page", get(file), 200),
                Arguments.of("what shows a phone's notifications", get("/notifier.js"), 200),
                Arguments.of("a file that is not there", get("/assets/nothing.js"), 404),
                Arguments.of("an address that is not there", get("/nothing"), 404),
                Arguments.of(
                        "a file that a browser has",
                        get(file, "If-Modified-Since: Fri, 01 Jan 2100 00:00:00 GMT"),
                        304),
                Arguments.of("the API", get("/api/health"), 200),
                Arguments.of("the way to Spotify", get("/login"), 302),
                Arguments.of("the way back", get("/callback"), 302),
                Arguments.of("no session", get("/api/me"), 401),
                Arguments.of("no token", post("/api/jobs", "{}"), 403),
                Arguments.of("a method that is not offered", get("/api/lineups/parse"), 405),
                Arguments.of("what the firewall refuses", get("/a;b"), 400),
                Arguments.of("what the server refuses", get("/a|b"), 400),
                Arguments.of("no JSON", post("/api/lineups/parse", "{", TOKEN, from("203.0.113.21")), 400),
                Arguments.of(
                        "too large a body",
                        post("/api/lineups/parse", "{", TOKEN, from("203.0.113.22"), "Content-Length: 2000000"),
                        413));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("answers_of_every_part")
    void every_answer_carries_the_headers_of_safety(String what, String request, int status) throws IOException {
        isSafe(request, status);
    }

    @Test
    void so_does_the_refusal_of_who_asks_too_often() throws IOException {
        var address = "203.0.113.23";
        IntStream.range(0, PARSE_LIMIT).forEach(_ -> parse(address));

        isSafe(post("/api/lineups/parse", "{}", TOKEN, from(address)), 429);
    }

    /** As the proxy passes it on. */
    private static String get(String path, String... headers) {
        return request("GET " + path, headers) + "\r\n";
    }

    private static String post(String path, String body, String... headers) {
        var all = request("POST " + path, headers) + "Content-Type: application/json\r\n";
        return all + (all.contains("Content-Length") ? "" : "Content-Length: " + body.length() + "\r\n") + "\r\n"
                + body;
    }

    private static String request(String line, String... headers) {
        var proxy = PROXY.entrySet().stream().map(header -> header.getKey() + ": " + header.getValue());
        return Stream.of(
                        Stream.of(line + " HTTP/1.1", "Host: 10.0.0.7", "Connection: close"), proxy, Stream.of(headers))
                .flatMap(lines -> lines)
                .map(header -> header + "\r\n")
                .collect(Collectors.joining());
    }

    private static String from(String address) {
        return "X-Forwarded-For: " + address;
    }

    private static void isSafe(String request, int status) throws IOException {
        try (var socket = gateway.connect()) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();

            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
            assertThat(answer).startsWith("HTTP/1.1 " + status + " ");
            assertThat(answer.lines()).containsAll(safetyHeaders());
        }
    }

    private static List<String> safetyHeaders() {
        var headers = new HashMap<>(gateway.safetyHeaders());
        // Nobody stands in for Spotify here.
        headers.computeIfPresent(
                "Content-Security-Policy",
                (_, policy) -> policy.replace(" " + gateway.spotify().uri(), ""));
        headers.put("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        return headers.entrySet().stream()
                .map(header -> header.getKey() + ": " + header.getValue())
                .toList();
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
