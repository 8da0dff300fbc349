package io.festivalplayer.common.spotify;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.festivalplayer.common.settings.StartRefused;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nobody is sent to another Spotify than Spotify, unless that is said aloud. */
class SandboxDoorTest {

    private static final String API = "https://api.spotify.com";
    private static final String ACCOUNTS = "https://accounts.spotify.com";
    private static final String AUTHORIZE = "https://accounts.spotify.com/authorize";

    @ParameterizedTest
    @CsvSource({
        "http://127.0.0.1:5100, " + ACCOUNTS + ", " + AUTHORIZE,
        API + ", http://127.0.0.1:5100, " + AUTHORIZE,
        API + ", " + ACCOUNTS + ", http://127.0.0.1:5100/authorize",
        "http://api.spotify.com, " + ACCOUNTS + ", " + AUTHORIZE,
        "https://api.spotify.com.evil.example, " + ACCOUNTS + ", " + AUTHORIZE,
        "https://api.spotify.com:8443, " + ACCOUNTS + ", " + AUTHORIZE
    })
    void another_address_is_refused_at_start(String api, String accounts, String authorize) {
        assertThatThrownBy(() -> start(api, accounts, authorize, false))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("other than Spotify's own");
    }

    @Test
    void the_sandbox_is_taken_where_it_is_meant() {
        assertThatCode(() -> start("http://127.0.0.1:5100", "http://127.0.0.1:5100", "http://127.0.0.1:5100/a", true))
                .doesNotThrowAnyException();
    }

    @Test
    void spotify_itself_is_always_taken() {
        assertThatCode(() -> start(API, ACCOUNTS, AUTHORIZE, false)).doesNotThrowAnyException();
    }

    private static void start(String api, String accounts, String authorize, boolean sandbox) {
        var settings = new SpotifySettings(
                "app",
                "secret",
                URI.create(api),
                URI.create(accounts),
                URI.create(authorize),
                SpotifyMode.DETECT,
                Duration.ofSeconds(1),
                Duration.ofSeconds(1));
        new SpotifyConfiguration().spotifyHttp(settings, sandbox, new SimpleMeterRegistry(), ObservationRegistry.NOOP);
    }
}
