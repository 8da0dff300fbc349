package io.festivalplayer.sandbox.faults;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import tools.jackson.databind.JsonNode;

/**
 * A failure to play.
 *
 * @param method the HTTP method it strikes; null means any
 * @param path the path it strikes, where {@code *} stands for one segment and {@code **} at the end for any number
 * @param status the status to answer, 400 to 599; null means 503
 * @param retryAfterSeconds the {@code Retry-After} header; null leaves it out
 * @param body the body, as text or any JSON; null means the usual one of that status
 * @param times how often it strikes; null means until it is taken away
 * @param probability how likely it strikes, 0 to 1; null means always
 * @param after whether the call is carried out before its answer fails
 * @param drop whether the connection is closed instead of answering
 */
public record Fault(
        @Nullable String method,
        String path,
        @Nullable Integer status,
        @Nullable Integer retryAfterSeconds,
        @Nullable JsonNode body,
        @Nullable Integer times,
        @Nullable Double probability,
        @Nullable Boolean after,
        @Nullable Boolean drop) {

    /** Checks the ranges and the form of the path. */
    public Fault {
        check(path != null && path.startsWith("/"), "path must start with a slash");
        PathPatternParser.defaultInstance.parse(path);
        check(status == null || (status >= 400 && status <= 599), "status must be between 400 and 599");
        check(times == null || times >= 1, "times must be at least 1");
        check(probability == null || (probability >= 0 && probability <= 1), "probability must be between 0 and 1");
        check(retryAfterSeconds == null || retryAfterSeconds >= 0, "retryAfterSeconds must not be negative");
        body = body == null || body.isNull() ? null : body;
    }

    private static void check(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    boolean strikes(String calledMethod, String calledPath) {
        PathPattern pattern = PathPatternParser.defaultInstance.parse(path);
        return (method == null || method.equalsIgnoreCase(calledMethod))
                && pattern.matches(PathContainer.parsePath(calledPath));
    }

    int answeredStatus() {
        return Optional.ofNullable(status).orElse(503);
    }

    double chance() {
        return Optional.ofNullable(probability).orElse(1.0);
    }

    boolean comesAfter() {
        return Boolean.TRUE.equals(after);
    }

    boolean drops() {
        return Boolean.TRUE.equals(drop);
    }
}
