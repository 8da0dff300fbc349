package io.festivalplayer.common.spotify;

import io.festivalplayer.common.spotify.budget.Budget;
import io.festivalplayer.testing.Loopback;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Supplier;

/** The Spotify room, with a server of the test's own in Spotify's place. */
public final class SpotifyRoom implements AutoCloseable {

    static final AccessToken TOKEN = new AccessToken("BQ-secret-access-token");

    private final MeterRegistry meters = new SimpleMeterRegistry();
    private final SpotifySettings settings;
    private final SpotifyHttp http;
    private final SpotifyCalls calls;
    private final SpotifyCalls accountsCalls;

    public SpotifyRoom(Loopback spotify) {
        this(spotify.uri());
    }

    SpotifyRoom(URI spotify) {
        this(settings(spotify, Duration.ofSeconds(5)));
    }

    SpotifyRoom(SpotifySettings settings) {
        this(settings, new Free(), new Free());
    }

    /** With a budget that counts. */
    SpotifyRoom(Loopback spotify, Budget budget) {
        this(settings(spotify.uri(), Duration.ofSeconds(5)), new DrawnFromBudget(budget), new OnlyWhileOpen(budget));
    }

    private SpotifyRoom(SpotifySettings settings, Toll webApi, Toll accounts) {
        this.settings = settings;
        this.http = new SpotifyHttp(settings, new FailureReader(), new CallMeters(meters, ObservationRegistry.NOOP));
        this.calls = new SpotifyCalls(settings, http, new Guard("test", () -> false, webApi));
        this.accountsCalls = new SpotifyCalls(settings, http, new Guard("test-accounts", () -> false, accounts));
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
        return new SpotifyAccounts(accountsCalls);
    }

    SpotifyPlaylists playlists() {
        return new SpotifyPlaylists(calls);
    }

    SpotifyCatalogue catalogue() {
        return new SpotifyCatalogue(calls, new ModeMemory(SpotifyMode.DETECT, Clock.systemUTC()));
    }

    SpotifyTaste taste() {
        return new SpotifyTaste(calls);
    }

    SpotifyLibrary library() {
        return new SpotifyLibrary(calls);
    }

    SpotifyProfiles profiles() {
        return new SpotifyProfiles(calls);
    }

    MeterRegistry meters() {
        return meters;
    }

    SpotifySettings settings() {
        return settings;
    }

    /** How a call is made where nobody counts. */
    static final class Free implements Toll {
        @Override
        public <T> T paid(Caller caller, Supplier<T> call) {
            return call.get();
        }
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
