package io.festivalplayer.gateway.web;

import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The headers that tell a browser what our answers may do: on every answer, also on those that never pass the security
 * chain. Safe for use by many threads.
 */
@Component
public class SafetyHeaders {

    /** What the page and Spotify's player have no use for. What the player needs is not listed, and stays its own. */
    private static final String NO_DEVICES = """
            accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), \
            microphone=(), midi=(), payment=(), usb=()""";

    private static final String ONE_YEAR = "max-age=31536000; includeSubDomains";

    private final Map<String, String> headers = new LinkedHashMap<>();

    SafetyHeaders(ContentPolicy contentPolicy, @Value("${festival.login.redirect-uri:}") String redirectUri) {
        headers.put("Content-Security-Policy", contentPolicy.directives());
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put("Referrer-Policy", "strict-origin-when-cross-origin");
        headers.put("X-Frame-Options", "DENY");
        headers.put("Permissions-Policy", NO_DEVICES);
        headers.put("Cross-Origin-Opener-Policy", "same-origin");
        headers.put("Cross-Origin-Resource-Policy", "same-origin");
        if ("https".equals(URI.create(redirectUri).getScheme())) {
            headers.put("Strict-Transport-Security", ONE_YEAR);
        }
    }

    /**
     * Sets them all.
     *
     * @param response an answer that is not on its way yet
     */
    public void set(HttpServletResponse response) {
        headers.forEach(response::setHeader);
    }
}
