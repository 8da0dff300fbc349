package io.festivalplayer.common.spotify;

import io.festivalplayer.common.spotify.SpotifyFailure.Forbidden;
import io.festivalplayer.common.spotify.SpotifyFailure.Forbidden.Why;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.hc.core5.http.Method;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** Tells what an error answer means. Its body may be nested JSON, flat JSON, plain text, HTML or nothing. */
final class FailureReader {

    /** What to wait when Spotify does not say: the length of its rate window. */
    private static final Duration WINDOW = Duration.ofSeconds(30);

    /** What to wait when Spotify does not say how long its allowance is used up: it takes hours. */
    private static final Duration QUOTA = Duration.ofHours(1);

    private static final Duration LONGEST = Duration.ofHours(24);
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]");
    private static final int MESSAGE_LIMIT = 200;
    private static final Pattern OWN = Pattern.compile("\\bown\\b");

    private final JsonMapper json = JsonMapper.builder().build();

    /** An error answer. */
    record Answer(Method method, boolean accounts, int status, String retryAfter, String body) {}

    SpotifyFailure read(Answer answer) {
        var body = parse(answer.body());
        return switch (answer.status()) {
            case 401 -> new SpotifyFailure.Unauthorized();
            case 403 -> new Forbidden(why(answer.body().toLowerCase(Locale.ROOT)));
            case 404 -> new SpotifyFailure.NotFound();
            case 429 -> tooMany(answer, body);
            case 400 -> badRequest(answer, body);
            default ->
                answer.status() >= 500
                        ? new SpotifyFailure.Unavailable(answer.method() != Method.GET)
                        : rejected(answer, body);
        };
    }

    private static SpotifyFailure tooMany(Answer answer, JsonNode body) {
        return body.path("error").path("reason").asString("").equals("QUOTA_EXCEEDED")
                ? new SpotifyFailure.QuotaExceeded(retryAfter(answer.retryAfter(), QUOTA))
                : new SpotifyFailure.RateLimited(retryAfter(answer.retryAfter(), WINDOW));
    }

    private static SpotifyFailure badRequest(Answer answer, JsonNode body) {
        return answer.accounts() && body.path("error").asString("").equals("invalid_grant")
                ? new SpotifyFailure.GrantEnded()
                : rejected(answer, body);
    }

    private static SpotifyFailure rejected(Answer answer, JsonNode body) {
        var error = body.path("error");
        var message = error.isObject() ? error.path("message").asString("") : error.asString("");
        return new SpotifyFailure.Rejected(
                answer.status(), oneLine(message.substring(0, Math.min(message.length(), MESSAGE_LIMIT))));
    }

    /** It may repeat what a caller has written, and is logged: it must not begin a line of its own there. */
    private static String oneLine(String message) {
        return CONTROL.matcher(message).replaceAll(" ");
    }

    private static Why why(String words) {
        if (words.contains("premium")) {
            return Why.OWNER_NEEDS_PREMIUM;
        }
        if (words.contains("may not be registered")) {
            return Why.NOT_ON_LIST;
        }
        if (words.contains("scope")) {
            return Why.SCOPE_MISSING;
        }
        return OWN.matcher(words).find() ? Why.NOT_YOURS : Why.NOT_IN_THIS_MODE;
    }

    private static Duration retryAfter(String seconds, Duration unsaid) {
        if (!seconds.matches("\\d{1,9}")) {
            return unsaid;
        }
        var wait = Duration.ofSeconds(Math.max(1, Long.parseLong(seconds)));
        return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    }

    private JsonNode parse(String body) {
        try {
            return json.readTree(body);
        } catch (JacksonException e) {
            return MissingNode.getInstance();
        }
    }
}
