package io.festivalplayer.common.job;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Values that live in {@code jsonb} columns. Reads tolerantly, since rows outlive releases. */
final class JsonColumn {

    private final JsonMapper json;

    JsonColumn(JsonMapper json) {
        this.json = json;
    }

    String write(Object value) {
        return json.writeValueAsString(value);
    }

    <T> T read(String text, TypeReference<T> type) {
        return json.readValue(text, type);
    }
}
