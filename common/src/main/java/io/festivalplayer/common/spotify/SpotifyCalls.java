package io.festivalplayer.common.spotify;

import com.google.gson.JsonParseException;
import java.io.IOException;
import java.net.URI;
import org.apache.hc.core5.http.ParseException;
import se.michaelthelin.spotify.IHttpManager;
import se.michaelthelin.spotify.SpotifyApi;
import se.michaelthelin.spotify.exceptions.SpotifyWebApiException;
import se.michaelthelin.spotify.requests.IRequest;

/** Makes the library's requests go through our way of travelling, and its exceptions ours. Safe for many threads. */
final class SpotifyCalls {

    private final SpotifySettings settings;
    private final IHttpManager http;

    SpotifyCalls(SpotifySettings settings, IHttpManager http) {
        this.settings = settings;
        this.http = http;
    }

    /** The library's API object keeps the token in a field without a lock: one for each operation, never shared. */
    SpotifyApi as(AccessToken token) {
        return SpotifyApi.builder()
                .setHttpManager(http)
                .setAccessToken(token.value())
                .build();
    }

    SpotifyApi asApp(URI redirectUri) {
        return SpotifyApi.builder()
                .setHttpManager(http)
                .setClientId(settings.clientId())
                .setClientSecret(settings.clientSecret())
                .setRedirectUri(redirectUri)
                .build();
    }

    <T> T send(WebApiRequest.Builder<T> request) {
        request.setDefaults(http, SpotifyApi.DEFAULT_SCHEME, SpotifyApi.DEFAULT_HOST, SpotifyApi.DEFAULT_PORT);
        return execute(request.build());
    }

    <T> T execute(IRequest<T> request) {
        try {
            return request.execute();
        } catch (JsonParseException | IllegalStateException | IOException | SpotifyWebApiException | ParseException e) {
            // Our way of travelling throws its own exception; what arrives here is an answer that is no JSON.
            throw new SpotifyException(new SpotifyFailure.Unavailable(true), e);
        }
    }
}
