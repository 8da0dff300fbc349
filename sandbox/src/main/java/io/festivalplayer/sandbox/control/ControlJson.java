package io.festivalplayer.sandbox.control;

import io.festivalplayer.sandbox.web.JsonBody;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads what a switch is given, and refuses names it does not know. */
@Component
final class ControlJson {

    private final JsonMapper json = JsonMapper.builder()
            .enable(
                    DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    <T> T read(HttpServletRequest request, Class<T> type) {
        try {
            return json.treeToValue(JsonBody.read(request).object(), type);
        } catch (JacksonException e) {
            throw new IllegalArgumentException(
                    e.getCause() instanceof IllegalArgumentException check
                            ? check.getMessage()
                            : e.getOriginalMessage(),
                    e);
        }
    }
}
