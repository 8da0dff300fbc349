package io.festivalplayer.common.spotify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.festivalplayer.common.spotify.FailureReader.Answer;
import io.festivalplayer.common.spotify.SpotifyFailure.Forbidden;
import io.festivalplayer.common.spotify.SpotifyFailure.Forbidden.Why;
import java.time.Duration;
import java.util.stream.Stream;
import org.apache.hc.core5.http.Method;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class FailureReaderTest {

    private final FailureReader reader = new FailureReader();

    static Stream<Arguments> answersOfTheAccountsService() {
        return Stream.of(
                arguments("revoked", 400, """
                        {"error": "invalid_grant", "error_description": "Refresh token revoked"}""", new SpotifyFailure.GrantEnded()),
                arguments("without description", 400, """
                        {"error": "invalid_grant"}""", new SpotifyFailure.GrantEnded()),
                arguments("another app", 400, """
                        {"error": "invalid_client", "error_description": "Invalid client"}""", new SpotifyFailure.Rejected(400, "invalid_client")),
                arguments("another redirect URI", 400, """
                        {"error": "invalid_request", "error_description": "Invalid redirect URI"}""", new SpotifyFailure.Rejected(400, "invalid_request")),
                arguments("plain text", 400, "Bad Request", new SpotifyFailure.Rejected(400, "")),
                arguments("no body", 400, "", new SpotifyFailure.Rejected(400, "")),
                arguments("overload", 503, "upstream connect error", new SpotifyFailure.Unavailable(true)),
                arguments("too many", 429, "", new SpotifyFailure.RateLimited(Duration.ofSeconds(30))));
    }

    @ParameterizedTest(name = "{0}: {3}")
    @MethodSource("answersOfTheAccountsService")
    void flat_answers_of_the_accounts_service_are_understood(
            String what, int status, String body, SpotifyFailure failure) {
        assertThat(reader.read(new Answer(Method.POST, true, status, "", body))).isEqualTo(failure);
    }

    static Stream<Arguments> answersOfTheWebApi() {
        return Stream.of(
                arguments(
                        "invalid limit",
                        400,
                        nested(400, "Invalid limit"),
                        new SpotifyFailure.Rejected(400, "Invalid limit")),
                arguments(
                        "lines and colours of its own",
                        400,
                        nested(400, "Invalid\\r\\nERROR \\u001b[31mForged\\u2028"),
                        new SpotifyFailure.Rejected(400, "Invalid  ERROR  [31mForged ")),
                arguments("a grant is not the Web API's", 400, """
                        {"error": "invalid_grant"}""", new SpotifyFailure.Rejected(400, "invalid_grant")),
                arguments(
                        "expired token",
                        401,
                        nested(401, "The access token expired"),
                        new SpotifyFailure.Unauthorized()),
                arguments("no body", 401, "", new SpotifyFailure.Unauthorized()),
                arguments("not in this mode", 403, nested(403, "Forbidden"), new Forbidden(Why.NOT_IN_THIS_MODE)),
                arguments(
                        "someone else's playlist",
                        403,
                        nested(403, "You cannot add tracks to a playlist you don't own."),
                        new Forbidden(Why.NOT_YOURS)),
                arguments("no body", 403, "", new Forbidden(Why.NOT_IN_THIS_MODE)),
                arguments(
                        "not on the list, text",
                        403,
                        "Check settings on developer.spotify.com/dashboard, the user may not be registered.",
                        new Forbidden(Why.NOT_ON_LIST)),
                arguments(
                        "not on the list, JSON",
                        403,
                        nested(403, "Check settings, the user may not be registered."),
                        new Forbidden(Why.NOT_ON_LIST)),
                arguments(
                        "no Premium, text",
                        403,
                        "Active premium subscription required for the owner of the app.",
                        new Forbidden(Why.OWNER_NEEDS_PREMIUM)),
                arguments("scope", 403, nested(403, "Insufficient client scope"), new Forbidden(Why.SCOPE_MISSING)),
                arguments("unknown id", 404, nested(404, "Resource not found"), new SpotifyFailure.NotFound()),
                arguments("cover too large", 413, "", new SpotifyFailure.Rejected(413, "")),
                arguments("a redirect", 302, "", new SpotifyFailure.Rejected(302, "")),
                arguments("error", 500, nested(500, "Server error"), new SpotifyFailure.Unavailable(true)),
                arguments("a page", 502, "<html><body>Bad gateway</body></html>", new SpotifyFailure.Unavailable(true)),
                arguments("no body", 503, "", new SpotifyFailure.Unavailable(true)),
                arguments("timeout", 504, "upstream request timeout", new SpotifyFailure.Unavailable(true)),
                arguments("another shape", 400, "{\"error\": [1, 2]}", new SpotifyFailure.Rejected(400, "")),
                arguments("a list", 400, "[]", new SpotifyFailure.Rejected(400, "")),
                arguments("half an answer", 400, "{\"error\": {\"mess", new SpotifyFailure.Rejected(400, "")),
                arguments("nothing at all", 400, "null", new SpotifyFailure.Rejected(400, "")));
    }

    @ParameterizedTest(name = "{1} {0}: {3}")
    @MethodSource("answersOfTheWebApi")
    void nested_plain_and_broken_answers_of_the_web_api_are_understood(
            String what, int status, String body, SpotifyFailure failure) {
        assertThat(reader.read(new Answer(Method.POST, false, status, "", body)))
                .isEqualTo(failure);
    }

    @ParameterizedTest(name = "Retry-After {0} is a wait of {1} s")
    @CsvSource({
        "1, 1",
        "4, 4",
        "83276, 83276",
        "0, 1",
        "'', 30",
        "-5, 30",
        "1.5, 30",
        "soon, 30",
        "'Wed, 21 Oct 2026 07:28:00 GMT', 30",
        "86400, 86400",
        "86401, 86400",
        "999999999, 86400",
        "99999999999999999999, 30"
    })
    void a_wait_is_never_less_than_a_second_nor_more_than_a_day(String retryAfter, long seconds) {
        assertThat(reader.read(new Answer(Method.GET, false, 429, retryAfter, "")))
                .isEqualTo(new SpotifyFailure.RateLimited(Duration.ofSeconds(seconds)));
    }

    @Test
    void a_used_up_quota_is_told_from_the_rate_limit() {
        var body = """
                {"error": {"status": 429, "message": "Too many requests", "reason": "QUOTA_EXCEEDED"}}""";

        assertThat(reader.read(new Answer(Method.GET, false, 429, "48925", body)))
                .isEqualTo(new SpotifyFailure.QuotaExceeded(Duration.ofSeconds(48_925)));
    }

    @Test
    void a_rate_limit_is_no_quota_whatever_its_reason() {
        var body = """
                {"error": {"status": 429, "message": "API rate limit exceeded", "reason": "OTHER"}}""";

        assertThat(reader.read(new Answer(Method.GET, false, 429, "2", body)))
                .isEqualTo(new SpotifyFailure.RateLimited(Duration.ofSeconds(2)));
    }

    @ParameterizedTest(name = "a failed {0} may have been carried out: {1}")
    @CsvSource({"GET, false", "POST, true", "PUT, true", "DELETE, true"})
    void only_what_changes_something_may_have_been_done(Method method, boolean maybeDone) {
        assertThat(reader.read(new Answer(method, false, 502, "", "")))
                .isEqualTo(new SpotifyFailure.Unavailable(maybeDone));
    }

    @Test
    void a_long_message_is_cut() {
        var failure = reader.read(new Answer(Method.GET, false, 400, "", nested(400, "x".repeat(5000))));

        assertThat(((SpotifyFailure.Rejected) failure).message()).hasSize(200);
    }

    private static String nested(int status, String message) {
        return """
                {"error": {"status": %d, "message": "%s"}}""".formatted(status, message);
    }
}
