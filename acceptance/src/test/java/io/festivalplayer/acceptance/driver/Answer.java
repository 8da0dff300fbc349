package io.festivalplayer.acceptance.driver;

import java.net.http.HttpHeaders;
import tools.jackson.databind.JsonNode;

/** What the gateway or the sandbox answered. */
public record Answer(int status, HttpHeaders headers, String body) {

    public JsonNode json() {
        return Json.MAPPER.readTree(body);
    }

    public <T> T as(Class<T> type) {
        return Json.MAPPER.readValue(body, type);
    }

    /** The first value of a header, empty without one. */
    public String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    /** This answer, if it has the status that the story needs to go on. */
    public Answer insist(int expected) {
        if (status != expected) {
            throw new AssertionError("expected %d, got %d: %s".formatted(expected, status, body));
        }
        return this;
    }
}
