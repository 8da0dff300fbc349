package io.festivalplayer.sandbox.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * An answer that says no, in the shapes Spotify uses: nested JSON, or at times plain text.
 *
 * @param status the HTTP status, 400 to 599
 * @param type the body's media type
 * @param headers further headers
 * @param body an object to write as JSON, or text
 */
public record Refusal(int status, MediaType type, Map<String, String> headers, Object body) {

    /** Refuses with {@code {"error":{"status":…,"message":…}}}. */
    public static Refusal json(int status, String message) {
        return new Refusal(status, MediaType.APPLICATION_JSON, Map.of(), Map.of("error", error(status, message)));
    }

    /** Refuses as {@link #json(int, String)} does, and with a reason. */
    public static Refusal json(int status, String message, String reason) {
        var error = error(status, message);
        error.put("reason", reason);
        return new Refusal(status, MediaType.APPLICATION_JSON, Map.of(), Map.of("error", error));
    }

    /** Refuses with plain text. */
    public static Refusal text(int status, String text) {
        return new Refusal(status, MediaType.TEXT_PLAIN, Map.of(), text);
    }

    /** Returns this refusal with one more header. */
    public Refusal with(String header, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Refusal(status, type, more, body);
    }

    /** Returns the refusal as an exception for an endpoint to throw. */
    public RefusedException exception() {
        return new RefusedException(this);
    }

    /** Returns the refusal as an answer. */
    public ResponseEntity<Object> answer() {
        var all = new HttpHeaders();
        headers.forEach(all::set);
        return ResponseEntity.status(status).headers(all).contentType(type).body(body);
    }

    private static Map<String, Object> error(int status, String message) {
        var error = new LinkedHashMap<String, Object>();
        error.put("status", status);
        error.put("message", message);
        return error;
    }
}
