package io.festivalplayer.gateway.login;

import io.festivalplayer.common.spotify.SpotifyException;
import io.festivalplayer.common.spotify.SpotifyFailure;
import java.util.Locale;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;

/** Why a login did not come to be; the page at {@code /?login=<code>} says what to do. */
enum LoginRefusal {
    /** The listener said no. */
    REFUSED,
    /** The answer came too late, twice, or not from where it was asked. */
    EXPIRED,
    /** Spotify lets only the listeners on the app's list in. */
    NOT_ON_LIST,
    /** The app's owner has no Premium. */
    OWNER_NEEDS_PREMIUM,
    /** Spotify does not know this app, its secret or its redirect URI. */
    WRONG_APP_SETTINGS,
    /** Spotify did not answer. */
    SPOTIFY_DOWN;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    OAuth2AuthenticationException exception(Throwable cause) {
        return new OAuth2AuthenticationException(new OAuth2Error(name()), cause);
    }

    static LoginRefusal of(AuthenticationException e) {
        if (e.getCause() instanceof SpotifyException spotify) {
            return of(spotify.failure());
        }
        var denied = e instanceof OAuth2AuthenticationException oauth
                && oauth.getError().getErrorCode().equals(OAuth2ErrorCodes.ACCESS_DENIED);
        return denied ? REFUSED : EXPIRED;
    }

    private static LoginRefusal of(SpotifyFailure failure) {
        return switch (failure) {
            case SpotifyFailure.Forbidden(var why) ->
                switch (why) {
                    case OWNER_NEEDS_PREMIUM -> OWNER_NEEDS_PREMIUM;
                    case NOT_ON_LIST, SCOPE_MISSING, NOT_YOURS, NOT_IN_THIS_MODE -> NOT_ON_LIST;
                };
            case SpotifyFailure.GrantEnded() -> EXPIRED;
            case SpotifyFailure.Rejected(var status, var message) -> WRONG_APP_SETTINGS;
            case SpotifyFailure.Unauthorized() -> WRONG_APP_SETTINGS;
            case SpotifyFailure.NotFound() -> WRONG_APP_SETTINGS;
            case SpotifyFailure.RateLimited(var wait) -> SPOTIFY_DOWN;
            case SpotifyFailure.QuotaExceeded(var wait) -> SPOTIFY_DOWN;
            case SpotifyFailure.Unavailable(var maybeDone) -> SPOTIFY_DOWN;
        };
    }
}
