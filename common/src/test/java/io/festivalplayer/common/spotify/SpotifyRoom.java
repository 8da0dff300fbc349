package io.festivalplayer.common.spotify;

import io.festivalplayer.testing.Loopback;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;

/** The Spotify room, with a server of the test's own in Spotify's place. */
public final class SpotifyRoom implements AutoCloseable {

    static final AccessToken TOKEN = new AccessToken("BQ-secret-access-token");

    private final SpotifySettings settings;
    private final SpotifyHttp http;
    private final SpotifyCalls calls;

    public SpotifyRoom(Loopback spotify) {
        this(spotify.uri());
    }

    SpotifyRoom(URI spotify) {
        this(settings(spotify, Duration.ofSeconds(5)));
    }

    SpotifyRoom(SpotifySettings settings) {
        this.settings = settings;
        this.http = new SpotifyHttp(settings, new FailureReader());
        this.calls = new SpotifyCalls(settings, http, new Guard("test"));
    }

    static SpotifySettings settings(URI spotify, Duration answerTimeout) {
        return new SpotifySettings(
                "app",
                "app-secret",
                spotify,
                spotify,
                spotify.resolve("/authorize"),
                SpotifyMode.DETECT,
                Duration.ofSeconds(2),
                answerTimeout);
    }

    public SpotifyAccounts accounts() {
        return new SpotifyAccounts(calls);
    }

    SpotifyPlaylists playlists() {
        return new SpotifyPlaylists(calls);
    }

    SpotifyCatalogue catalogue() {
        return new SpotifyCatalogue(calls, new ModeMemory(SpotifyMode.DETECT, Clock.systemUTC()));
    }

    SpotifyProfiles profiles() {
        return new SpotifyProfiles(calls);
    }

    SpotifySettings settings() {
        return settings;
    }

    /** What Spotify answered to a call that failed. */
    static SpotifyFailure failureOf(Runnable call) {
        try {
            call.run();
        } catch (SpotifyException e) {
            return e.failure();
        }
        throw new AssertionError("the call did not fail");
    }

    @Override
    public void close() {
        try {
            http.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
