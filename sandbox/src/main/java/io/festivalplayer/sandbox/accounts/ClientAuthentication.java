package io.festivalplayer.sandbox.accounts;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds out which app talks to the token endpoint (RFC 6749 section 2.3). */
@Component
final class ClientAuthentication {

    private final Apps apps;

    ClientAuthentication(Apps apps) {
        this.apps = apps;
    }

    Client authenticate(HttpServletRequest request) {
        var header = Optional.ofNullable(request.getHeader("Authorization"));
        if (header.isPresent()) {
            return basic(header.get());
        }
        var id = Optional.ofNullable(request.getParameter("client_id"))
                .orElseThrow(() -> OAuthException.invalidClient(null));
        return Optional.ofNullable(request.getParameter("client_secret"))
                .map(secret -> proven(id, secret))
                .orElseGet(() -> new Client(app(id), false));
    }

    private Client basic(String header) {
        if (!header.regionMatches(true, 0, "Basic ", 0, 6)) {
            throw OAuthException.invalidClient(null);
        }
        var pair = decode(header.substring(6).strip());
        var colon = pair.indexOf(':');
        if (colon < 0) {
            throw OAuthException.invalidClient(null);
        }
        return proven(pair.substring(0, colon), pair.substring(colon + 1));
    }

    private Client proven(String id, String secret) {
        var app = app(id);
        if (!app.secret().equals(secret)) {
            throw OAuthException.invalidClient("Invalid client secret");
        }
        return new Client(app, true);
    }

    private App app(String id) {
        return apps.find(id).orElseThrow(() -> OAuthException.invalidClient("Invalid client"));
    }

    private static String decode(String base64) {
        try {
            return new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw OAuthException.invalidClient(null);
        }
    }
}
