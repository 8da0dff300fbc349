package io.festivalplayer.gateway.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.festivalplayer.common.settings.StartRefused;
import io.festivalplayer.common.spotify.SpotifyMode;
import io.festivalplayer.common.spotify.SpotifySettings;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** In a sandbox anybody can be anyone, so it stands beside no public address. */
class SandboxDoorTest {

    private static final URI PUBLIC = URI.create("https://festival.example/callback");
    private static final URI LOOPBACK = URI.create("http://127.0.0.1:5000/callback");

    @Test
    void beside_a_public_address_it_is_refused() {
        assertThatThrownBy(() -> registered("http://127.0.0.1:5100", PUBLIC))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("https://festival.example/callback");
    }

    @Test
    void on_ones_own_machine_it_is_taken() {
        assertThat(registered("http://127.0.0.1:5100", LOOPBACK)).isNotNull();
    }

    @Test
    void spotify_itself_stands_beside_a_public_address() {
        assertThat(registered("https://api.spotify.com", PUBLIC)).isNotNull();
    }

    private static Object registered(String api, URI redirect) {
        var spotify = new SpotifySettings(
                "app",
                "secret",
                URI.create(api),
                URI.create("https://accounts.spotify.com"),
                URI.create("https://accounts.spotify.com/authorize"),
                SpotifyMode.DETECT,
                Duration.ofSeconds(1),
                Duration.ofSeconds(1));
        return new SecurityConfiguration().clientRegistrations(spotify, new LoginSettings(redirect));
    }
}
