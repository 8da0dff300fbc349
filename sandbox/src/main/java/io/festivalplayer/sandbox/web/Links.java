package io.festivalplayer.sandbox.web;

import io.festivalplayer.sandbox.SandboxProperties;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Makes the absolute addresses in answers; all of them lead back to the sandbox. */
@Component
public final class Links {

    private final Optional<URI> configured;
    private volatile String base;

    Links(SandboxProperties properties) {
        this.configured = properties.configuredPublicUrl();
        this.base = configured.map(URI::toString).orElse("http://127.0.0.1:" + properties.port());
    }

    @EventListener
    void listeningOn(WebServerInitializedEvent server) {
        if (configured.isEmpty()) {
            base = "http://127.0.0.1:" + server.getWebServer().getPort();
        }
    }

    /** Returns the public address without a slash at the end. */
    public String base() {
        return base;
    }

    /** Returns the address of something in the Web API, such as {@code artists/ID}. */
    public String api(String path) {
        return base + "/v1/" + path;
    }

    /** Returns the address a request was made to, query included. */
    public String self(HttpServletRequest request) {
        var query = request.getQueryString();
        return base + request.getRequestURI() + (query == null ? "" : "?" + query);
    }

    /** Returns the {@code external_urls} of something, which lead to a page for people. */
    public Map<String, String> page(String type, String id) {
        return Map.of("spotify", base + "/" + type + "/" + id);
    }

    /** Returns the address of the picture drawn from an id. */
    public String image(String id) {
        return base + "/sandbox/images/" + id;
    }
}
