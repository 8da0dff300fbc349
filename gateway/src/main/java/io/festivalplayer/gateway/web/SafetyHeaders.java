package io.festivalplayer.gateway.web;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Component;

/** The headers of every answer, for answers that never pass the security chain, which sets them otherwise. */
@Component
class SafetyHeaders {

    private final ContentPolicy contentPolicy;

    SafetyHeaders(ContentPolicy contentPolicy) {
        this.contentPolicy = contentPolicy;
    }

    void set(HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", contentPolicy.directives());
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "strict-origin-when-cross-origin");
        response.setHeader("X-Frame-Options", "DENY");
    }
}
