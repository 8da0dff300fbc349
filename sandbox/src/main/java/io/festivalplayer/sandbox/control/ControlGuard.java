package io.festivalplayer.sandbox.control;

import io.festivalplayer.sandbox.SandboxProperties;
import io.festivalplayer.sandbox.web.Refusal;
import io.festivalplayer.sandbox.web.RefusalWriter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Keeps web pages of strangers away from the switches and the page that shows them: another page's Origin, a rebound
 * host name, a plain form.
 */
@Component
@Order(5)
final class ControlGuard extends OncePerRequestFilter {

    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]", "::1", "0:0:0:0:0:0:0:1");

    private final Optional<URI> publicUrl;
    private final RefusalWriter writer;

    ControlGuard(SandboxProperties properties, RefusalWriter writer) {
        this.publicUrl = properties.configuredPublicUrl();
        this.writer = writer;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        // Decoded, as the switches are found by it; the address as sent may be written in many ways.
        var path = request.getServletPath();
        return !path.startsWith("/sandbox/") && !path.equals("/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!isKnownHost(request.getServerName())) {
            writer.write(Refusal.json(403, "This Host is not the sandbox's"), response);
        } else if (isForeign(request)) {
            writer.write(Refusal.json(403, "This Origin is not the sandbox's"), response);
        } else if (!isJson(request)) {
            writer.write(Refusal.json(415, "Send application/json"), response);
        } else {
            chain.doFilter(request, response);
        }
    }

    private boolean isKnownHost(String host) {
        return LOOPBACK.contains(host)
                || publicUrl.map(URI::getHost).filter(host::equalsIgnoreCase).isPresent();
    }

    // Pictures are for every page to show.
    private boolean isForeign(HttpServletRequest request) {
        var origin = request.getHeader("Origin");
        return origin != null
                && !request.getServletPath().startsWith("/sandbox/images/")
                && !origin.equals("http://" + request.getHeader("Host"))
                && publicUrl.map(URI::toString).filter(origin::equals).isEmpty();
    }

    private static boolean isJson(HttpServletRequest request) {
        var type = request.getContentType();
        if (type == null) {
            return request.getContentLengthLong() <= 0 && request.getHeader("Transfer-Encoding") == null;
        }
        try {
            return MediaType.APPLICATION_JSON.isCompatibleWith(MediaType.parseMediaType(type));
        } catch (InvalidMediaTypeException e) {
            return false;
        }
    }
}
