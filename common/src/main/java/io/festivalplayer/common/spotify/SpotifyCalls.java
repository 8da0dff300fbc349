package io.festivalplayer.common.spotify;

import java.io.IOException;
import java.net.URI;
import org.apache.hc.core5.http.ParseException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.michaelthelin.spotify.IHttpManager;
import se.michaelthelin.spotify.SpotifyApi;
import se.michaelthelin.spotify.exceptions.SpotifyWebApiException;
import se.michaelthelin.spotify.requests.IRequest;

/** Makes the library's requests go through our way of travelling, and its exceptions ours. Safe for many threads. */
final class SpotifyCalls {

    private static final Logger LOG = LoggerFactory.getLogger(SpotifyCalls.class);

    private final SpotifySettings settings;
    private final IHttpManager http;
    private final Guard guard;

    SpotifyCalls(SpotifySettings settings, IHttpManager http, Guard guard) {
        this.settings = settings;
        this.http = http;
        this.guard = guard;
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

    /** A request of ours; only one that changes nothing is repeated when Spotify has an error of its own. */
    <T> T send(WebApiRequest.Builder<T> builder) {
        builder.setDefaults(http, SpotifyApi.DEFAULT_SCHEME, SpotifyApi.DEFAULT_HOST, SpotifyApi.DEFAULT_PORT);
        var request = builder.build();
        return request.isRead() ? read(builder.token(), request) : write(builder.token(), request);
    }

    /** A request that changes nothing; each repeat pays again. */
    <T> T read(AccessToken token, IRequest<T> request) {
        return guard.repeatedly(token.caller(), () -> execute(request));
    }

    /** A request that may have an effect each time it is sent. */
    <T> T write(AccessToken token, IRequest<T> request) {
        return guard.once(token.caller(), () -> execute(request));
    }

    /** A request of the app itself, for a token. */
    <T> T writeAsApp(IRequest<T> request) {
        return guard.once(Caller.NEWCOMER, () -> execute(request));
    }

    private static <T> T execute(IRequest<T> request) {
        try {
            return request.execute();
        } catch (SpotifyException e) {
            throw e;
        } catch (IOException | SpotifyWebApiException | ParseException | RuntimeException e) {
            // Our way of travelling throws its own exception; what else arrives is an answer that cannot be read.
            LOG.warn("An answer of Spotify's could not be read", e);
            throw new SpotifyException(new SpotifyFailure.Unavailable(true), e);
        }
    }
}
