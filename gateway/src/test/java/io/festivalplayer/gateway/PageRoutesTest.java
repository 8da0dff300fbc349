package io.festivalplayer.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.festivalplayer.gateway.running.RunningGateway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageRoutesTest {

    @RegisterExtension
    static final RunningGateway gateway = RunningGateway.shared();

    @ParameterizedTest
    @ValueSource(strings = {"/options", "/jobs/01a2064c-0000-7000-8000-000000000001", "/playlists", "/account"})
    void each_address_within_the_page_answers_with_the_page(String route) {
        var page = gateway.visitor().get("/");

        var answer = gateway.visitor().get(route);

        assertThat(answer.status()).isEqualTo(page.status());
        assertThat(answer.response().body()).isEqualTo(page.response().body());
    }

    @Test
    void only_a_frame_of_spotifys_player_is_allowed() {
        assertThat(gateway.visitor().get("/").header("Content-Security-Policy").orElseThrow())
                .contains("frame-src https://open.spotify.com;")
                .doesNotContain("unsafe");
    }
}
