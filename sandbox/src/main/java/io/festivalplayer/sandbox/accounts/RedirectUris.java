package io.festivalplayer.sandbox.accounts;

import io.festivalplayer.sandbox.SandboxProperties;
import java.net.URI;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Decides which redirect URIs are registered. As Spotify's page on redirect URIs says: HTTPS, or HTTP on a loopback
 * address that is written as a number; equal character for character, but one registered without a port fits any port.
 */
@Component
final class RedirectUris {

    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "[::1]");

    private final List<String> registered;

    RedirectUris(SandboxProperties properties) {
        this.registered = properties.redirectUris();
    }

    boolean accept(String uri) {
        return registered.stream().anyMatch(known -> known.equals(uri) || known.equals(withoutPort(uri)))
                && isSafe(URI.create(uri));
    }

    private static String withoutPort(String uri) {
        return uri.replaceFirst("^(http://(?:127\\.0\\.0\\.1|\\[::1])):\\d{1,5}(?=/|$)", "$1");
    }

    private static boolean isSafe(URI uri) {
        return switch (String.valueOf(uri.getScheme())) {
            case "http" -> LOOPBACK.contains(String.valueOf(uri.getHost()));
            case "https" -> !"localhost".equals(uri.getHost());
            default -> true;
        };
    }
}
