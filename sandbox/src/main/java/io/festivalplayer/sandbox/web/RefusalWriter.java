package io.festivalplayer.sandbox.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes refusals where no endpoint is reached, that is in filters. */
@Component
public final class RefusalWriter {

    private final JsonMapper json;

    RefusalWriter(JsonMapper json) {
        this.json = json;
    }

    /**
     * Writes a refusal as the whole answer.
     *
     * @throws IOException when the caller is gone
     */
    public void write(Refusal refusal, HttpServletResponse response) throws IOException {
        response.setStatus(refusal.status());
        refusal.headers().forEach(response::setHeader);
        response.setContentType(refusal.type().toString());
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        var body = refusal.body() instanceof String text ? text : json.writeValueAsString(refusal.body());
        response.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
    }
}
