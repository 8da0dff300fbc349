package io.festivalplayer.gateway.web;

import io.festivalplayer.common.spotify.SpotifySettings;
import java.net.URI;
import org.springframework.stereotype.Component;

/** The content security policy: our own scripts and styles, Spotify's pictures and its player, nothing else. */
@Component
class ContentPolicy {

    private static final String POLICY = """
            default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; \
            frame-src https://open.spotify.com; img-src 'self' data: https://i.scdn.co https://*.scdn.co https://*.spotifycdn.com""";

    private final String directives;

    ContentPolicy(SpotifySettings spotify) {
        this.directives = spotify.isRealSpotify() ? POLICY : POLICY + " " + origin(spotify.authorizeUrl());
    }

    String directives() {
        return directives;
    }

    /** The sandbox draws its own pictures. */
    private static String origin(URI uri) {
        return uri.getScheme() + "://" + uri.getRawAuthority();
    }
}
