package io.festivalplayer.gateway.login;

import io.festivalplayer.common.spotify.SpotifySettings;
import java.util.Set;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;

/** Spotify as Spring Security knows it: the authorization code flow (RFC 6749 section 4.1). */
final class SpotifyRegistration {

    static final String ID = "spotify";

    /** What a job cannot do without: making a playlist of either kind, and reading it back. */
    static final Set<String> SCOPES =
            Set.of("playlist-modify-public", "playlist-modify-private", "playlist-read-private");

    private SpotifyRegistration() {}

    static ClientRegistration of(SpotifySettings spotify, LoginSettings login) {
        return ClientRegistration.withRegistrationId(ID)
                .clientId(spotify.clientId())
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri(login.redirectUri().toString())
                .scope(SCOPES)
                .authorizationUri(spotify.authorizeUrl().toString())
                .tokenUri(spotify.accountsUrl() + "/api/token")
                .build();
    }
}
