package io.festivalplayer.gateway.login;

import io.festivalplayer.common.settings.StartRefused;
import java.net.URI;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where Spotify sends the listener back to.
 *
 * @param redirectUri as registered at Spotify, character for character
 */
@ConfigurationProperties("festival.login")
public record LoginSettings(
        @DefaultValue("http://127.0.0.1:5000/callback") URI redirectUri) {

    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "[::1]");

    /** Spotify refuses {@code localhost}, and http beyond loopback addresses (its redirect URI rules of 2025). */
    public LoginSettings {
        var host = String.valueOf(redirectUri.getHost());
        var secure = "https".equals(redirectUri.getScheme());
        if (host.equals("localhost") || (!secure && !LOOPBACK.contains(host))) {
            throw new StartRefused(
                    "REDIRECT_URI is " + redirectUri + ", which Spotify refuses.",
                    "Set it to https://your-host/callback, or to http://127.0.0.1:5000/callback on your own machine,"
                            + " and register exactly that.");
        }
        if (!"/callback".equals(redirectUri.getPath())) {
            throw new StartRefused(
                    "REDIRECT_URI is " + redirectUri + ", and we listen at /callback only.",
                    "Set its path to /callback, and register exactly that.");
        }
    }

    boolean isSecure() {
        return "https".equals(redirectUri.getScheme());
    }

    /** Whether a request to this host and port comes to where Spotify sends the listener back to. */
    boolean isAt(String host, int port) {
        int standard = isSecure() ? 443 : 80;
        return host.equalsIgnoreCase(redirectUri.getHost())
                && port == (redirectUri.getPort() < 0 ? standard : redirectUri.getPort());
    }
}
