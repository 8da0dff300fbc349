package io.festivalplayer.gateway.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.festivalplayer.common.settings.StartRefused;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LoginSettingsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost:5000/callback",
                "https://localhost/callback",
                "http://festival.example/callback",
                "http://192.168.1.7:5000/callback",
                "http://0.0.0.0:5000/callback",
                "http://127.0.0.1.example/callback",
                "callback",
                "/callback",
                "https://festival.example/",
                "https://festival.example",
                "https://festival.example/login",
                "https://festival.example/callback/",
                "http://127.0.0.1:5000/Callback"
            })
    void an_address_that_spotify_or_we_do_not_take_is_refused(URI address) {
        assertThatThrownBy(() -> new LoginSettings(address)).isInstanceOf(StartRefused.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:5000/callback",
                "http://[::1]:5000/callback",
                "http://127.0.0.1/callback",
                "https://festival.example/callback",
                "https://festival.example:8443/callback"
            })
    void an_address_that_spotify_takes_is_taken(URI address) {
        assertThatCode(() -> new LoginSettings(address)).doesNotThrowAnyException();
    }

    @Test
    void a_refusal_says_what_to_set() {
        var refused = catchThrowableOfType(
                StartRefused.class, () -> new LoginSettings(URI.create("http://localhost:5000/callback")));

        assertThat(refused.getMessage() + refused.action())
                .contains("REDIRECT_URI is http://localhost:5000/callback", "http://127.0.0.1:5000/callback");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"https://festival.example/callback, true", "http://127.0.0.1:5000/callback, false"})
    void cookies_are_for_https_only_where_the_address_is(URI address, boolean secure) {
        assertThat(new LoginSettings(address).isSecure()).isEqualTo(secure);
    }
}
