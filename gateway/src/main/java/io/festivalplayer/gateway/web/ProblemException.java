package io.festivalplayer.gateway.web;

import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpStatus;

/** An error that the caller is told about, in words that they can act on. */
public final class ProblemException extends RuntimeException {

    private final HttpStatus status;
    private final String code;
    private final String detail;
    private final Optional<Duration> retryAfter;

    /**
     * Says what is wrong.
     *
     * @param status the HTTP status
     * @param code a short name for programs
     * @param detail what happened and what to do
     */
    public ProblemException(HttpStatus status, String code, String detail) {
        this(status, code, detail, Optional.empty());
    }

    private ProblemException(HttpStatus status, String code, String detail, Optional<Duration> retryAfter) {
        super(detail);
        this.status = status;
        this.code = code;
        this.detail = detail;
        this.retryAfter = retryAfter;
    }

    /**
     * Too much at once (RFC 6585 section 4).
     *
     * @param code a short name for programs
     * @param detail what happened and what to do
     * @param retryAfter when it is worth trying again
     * @return the error
     */
    public static ProblemException tooMany(String code, String detail, Duration retryAfter) {
        return new ProblemException(HttpStatus.TOO_MANY_REQUESTS, code, detail, Optional.of(retryAfter));
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

    HttpStatus status() {
        return status;
    }

    String code() {
        return code;
    }

    String detail() {
        return detail;
    }

    Optional<Duration> retryAfter() {
        return retryAfter;
    }
}
