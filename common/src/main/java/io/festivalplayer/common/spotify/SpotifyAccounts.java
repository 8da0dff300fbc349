package io.festivalplayer.common.spotify;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import se.michaelthelin.spotify.model_objects.credentials.AuthorizationCodeCredentials;

/**
 * Spotify's accounts service: codes and refresh tokens become access tokens (RFC 6749 sections 4.1.3 and 6, RFC 7636).
 * Safe for use by many threads; every method throws {@link SpotifyException}.
 */
public final class SpotifyAccounts {

    private static final URI NO_REDIRECT = URI.create("http://127.0.0.1/");

    private final SpotifyCalls calls;

    SpotifyAccounts(SpotifyCalls calls) {
        this.calls = calls;
    }

    /**
     * Exchanges the code that came back from the consent page.
     *
     * @param code the code; works once, for ten minutes
     * @param verifier the PKCE verifier whose challenge was sent with the listener
     * @param redirectUri exactly the one that was sent with them
     * @return the tokens, a refresh token among them
     */
    public TokenGrant exchange(String code, String verifier, URI redirectUri) {
        var request = calls.asApp(redirectUri).authorizationCode(code);
        request.setBodyParameter("code_verifier", verifier);
        return grant(calls.writeAsApp(request.build()));
    }

    /**
     * Gets a new access token.
     *
     * @param refreshToken the listener's refresh token
     * @return the tokens; most often without a refresh token, then the old one stays good
     */
    public TokenGrant refresh(String refreshToken) {
        var app = calls.asApp(NO_REDIRECT);
        app.setRefreshToken(refreshToken);
        return grant(calls.writeAsApp(app.authorizationCodeRefresh().build()));
    }

    private static TokenGrant grant(AuthorizationCodeCredentials answer) {
        return new TokenGrant(
                new AccessToken(answer.getAccessToken()),
                Duration.ofSeconds(answer.getExpiresIn()),
                Optional.ofNullable(answer.getRefreshToken()).filter(token -> !token.isBlank()),
                Optional.ofNullable(answer.getScope()).orElse(""));
    }
}
