package io.festivalplayer.gateway.login;

import io.festivalplayer.common.spotify.SpotifyAccounts;
import io.festivalplayer.common.spotify.SpotifyException;
import io.festivalplayer.common.spotify.TokenGrant;
import java.net.URI;
import java.util.Map;
import java.util.Objects;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;

/** Exchanges the code through the one way to Spotify that we have, like every other call. */
final class CodeExchange implements OAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> {

    static final String GRANT = "grant";

    private final SpotifyAccounts spotify;

    CodeExchange(SpotifyAccounts spotify) {
        this.spotify = spotify;
    }

    @Override
    public OAuth2AccessTokenResponse getTokenResponse(OAuth2AuthorizationCodeGrantRequest request) {
        var exchange = request.getAuthorizationExchange();
        var asked = exchange.getAuthorizationRequest();
        var code = String.valueOf(exchange.getAuthorizationResponse().getCode());
        String verifier = Objects.requireNonNull(asked.<String>getAttribute(PkceParameterNames.CODE_VERIFIER));
        return response(exchange(code, verifier, URI.create(String.valueOf(asked.getRedirectUri()))));
    }

    private TokenGrant exchange(String code, String verifier, URI redirectUri) {
        try {
            return spotify.exchange(code, verifier, redirectUri);
        } catch (SpotifyException e) {
            throw LoginRefusal.EXPIRED.exception(e);
        }
    }

    private static OAuth2AccessTokenResponse response(TokenGrant grant) {
        return OAuth2AccessTokenResponse.withToken(grant.access().value())
                .tokenType(OAuth2AccessToken.TokenType.BEARER)
                .expiresIn(grant.lifetime().toSeconds())
                .additionalParameters(Map.of(GRANT, grant))
                .build();
    }
}
