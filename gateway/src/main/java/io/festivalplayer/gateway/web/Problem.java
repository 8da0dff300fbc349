package io.festivalplayer.gateway.web;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/** Makes the problem details (RFC 9457) that every error of ours is answered with. */
final class Problem {

    private static final String TYPE = "urn:festival-player:problem:";

    private Problem() {}

    /**
     * What is wrong with one field.
     *
     * @param field its path in the request, such as {@code playlist.name}
     * @param message a sentence for the person
     * @param code what is wrong with it, as a short name for programs
     * @param details what that speaks of, by name
     */
    public record FieldError(String field, String message, String code, Map<String, String> details) {

        static FieldError malformed(String field, String message) {
            return new FieldError(field, message, "malformed", Map.of());
        }
    }

    /**
     * A problem.
     *
     * @param status the HTTP status
     * @param code a short name for programs
     * @param detail what happened and what to do
     * @return its details
     */
    public static ProblemDetail of(HttpStatusCode status, String code, String detail) {
        var problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(URI.create(TYPE + code));
        var known = HttpStatus.resolve(status.value());
        problem.setTitle(known == null ? "Error" : known.getReasonPhrase());
        problem.setProperty("code", code);
        return problem;
    }

    /** As above, with what the detail cites, by name. */
    static ProblemDetail of(HttpStatusCode status, String code, String detail, Map<String, String> details) {
        var problem = of(status, code, detail);
        if (!details.isEmpty()) {
            problem.setProperty("details", details);
        }
        return problem;
    }

    /**
     * A problem as an answer.
     *
     * @param status the HTTP status
     * @param code a short name for programs
     * @param detail what happened and what to do
     * @return the answer
     */
    public static ResponseEntity<Object> answer(HttpStatusCode status, String code, String detail) {
        return answer(of(status, code, detail), new HttpHeaders());
    }

    static ResponseEntity<Object> answer(ProblemDetail problem, HttpHeaders headers) {
        return ResponseEntity.status(problem.getStatus())
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    static ResponseEntity<Object> invalid(List<FieldError> errors) {
        var first = errors.getFirst();
        var problem = of(HttpStatus.BAD_REQUEST, "invalid", first.field() + ": " + first.message());
        problem.setProperties(Map.of("code", "invalid", "errors", errors));
        return answer(problem, new HttpHeaders());
    }
}
