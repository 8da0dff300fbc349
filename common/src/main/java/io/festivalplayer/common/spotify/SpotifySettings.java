package io.festivalplayer.common.spotify;

import io.festivalplayer.common.settings.StartRefused;
import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which Spotify, and as which app.
 *
 * @param clientId the app's id; empty when none is set
 * @param clientSecret the app's secret
 * @param apiUrl base of the Web API, without {@code /v1}
 * @param accountsUrl base of the accounts service
 * @param authorizeUrl the consent page, as the listener's browser reaches it
 * @param mode the app's mode, when it is known
 * @param connectTimeout how long to wait for a connection
 * @param answerTimeout how long to wait for an answer; bounds every call
 */
@ConfigurationProperties("festival.spotify")
public record SpotifySettings(
        @DefaultValue("") String clientId,
        @DefaultValue("") String clientSecret,
        @DefaultValue(API) URI apiUrl,
        @DefaultValue(ACCOUNTS) URI accountsUrl,
        @DefaultValue(AUTHORIZE) URI authorizeUrl,
        @DefaultValue("detect") SpotifyMode mode,
        @DefaultValue("3s") Duration connectTimeout,
        @DefaultValue("5s") Duration answerTimeout) {

    private static final String API = "https://api.spotify.com";
    private static final String ACCOUNTS = "https://accounts.spotify.com";
    private static final String AUTHORIZE = "https://accounts.spotify.com/authorize";

    /** Refuses to start without an app. */
    public SpotifySettings {
        if (clientId.isBlank() || clientSecret.isBlank()) {
            throw new StartRefused(
                    "There is no Spotify app to call Spotify with.",
                    "Set SPOTIFY_ID and SPOTIFY_SECRET, or FESTIVAL_SANDBOX=true to use the sandbox.");
        }
    }

    /**
     * Whether all three addresses are Spotify's own.
     *
     * @return false as soon as one leads elsewhere
     */
    public boolean isRealSpotify() {
        return apiUrl.equals(URI.create(API))
                && accountsUrl.equals(URI.create(ACCOUNTS))
                && authorizeUrl.equals(URI.create(AUTHORIZE));
    }

    /**
     * How long a call can take at most: waiting for a turn among the calls of this process and for a connection of the
     * pool, connecting, and the answer.
     *
     * @return the sum of all time limits
     */
    public Duration longestCall() {
        return Guard.WAIT_FOR_TURN.plus(connectTimeout).plus(connectTimeout).plus(answerTimeout);
    }

    @Override
    public String toString() {
        return "SpotifySettings[apiUrl=" + apiUrl + ", accountsUrl=" + accountsUrl + "]";
    }
}
