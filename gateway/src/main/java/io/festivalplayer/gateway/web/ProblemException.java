package io.festivalplayer.gateway.web;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;

/** An error that the caller is told about, in words that they can act on. */
public final class ProblemException extends RuntimeException {

    private final HttpStatus status;
    private final String code;
    private final String detail;
    private final Map<String, String> details;
    private final Optional<Duration> retryAfter;

    /**
     * Says what is wrong.
     *
     * @param status the HTTP status
     * @param code a short name for programs
     * @param detail what happened and what to do
     */
    public ProblemException(HttpStatus status, String code, String detail) {
        this(status, code, detail, Map.of());
    }

    /**
     * Says what is wrong.
     *
     * @param status the HTTP status
     * @param code a short name for programs
     * @param detail what happened and what to do
     * @param details what the detail cites, by name
     */
    public ProblemException(HttpStatus status, String code, String detail, Map<String, String> details) {
        this(status, code, detail, details, Optional.empty());
    }

    private ProblemException(
            HttpStatus status, String code, String detail, Map<String, String> details, Optional<Duration> retryAfter) {
        super(detail);
        this.status = status;
        this.code = code;
        this.detail = detail;
        this.details = details;
        this.retryAfter = retryAfter;
    }

    /**
     * Too much at once (RFC 6585 section 4).
     *
     * @param code a short name for programs
     * @param detail what happened and what to do
     * @param most how much there may be
     * @param retryAfter when it is worth trying again
     * @return the error
     */
    public static ProblemException tooMany(String code, String detail, int most, Duration retryAfter) {
        return new ProblemException(
                HttpStatus.TOO_MANY_REQUESTS,
                code,
                detail,
                Map.of("most", Integer.toString(most)),
                Optional.of(retryAfter));
    }

    /**
     * There is no such job, or it is someone else's: the answer does not tell which.
     *
     * @return the error
     */
    public static ProblemException noSuchJob() {
        return new ProblemException(
                HttpStatus.NOT_FOUND, "not_found", "There is no such job. It may have been deleted.");
    }

    /**
     * Nobody is logged in, or whose account it was has deleted it meanwhile.
     *
     * @return the error
     */
    public static ProblemException notLoggedIn() {
        return new ProblemException(HttpStatus.UNAUTHORIZED, "not_logged_in", "Log in with Spotify first, at /login.");
    }

    HttpStatus status() {
        return status;
    }

    String code() {
        return code;
    }

    String detail() {
        return detail;
    }

    Map<String, String> details() {
        return details;
    }

    Optional<Duration> retryAfter() {
        return retryAfter;
    }
}
