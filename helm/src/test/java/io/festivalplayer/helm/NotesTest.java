package io.festivalplayer.helm;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What Helm says after an install. */
class NotesTest {

    @Test
    void trying_out_is_two_port_forwards_and_one_to_look_into_the_broker() {
        assertThat(Chart.notes(Chart.valuesFile("default")))
                .contains(
                        "kubectl -n music port-forward service/festival-player 5000:80",
                        "kubectl -n music port-forward service/festival-player-sandbox 5100:5100",
                        "kubectl -n music port-forward service/festival-player-rabbitmq 15672:15672",
                        "open http://127.0.0.1:5000 ",
                        "festival-player-generated");
    }

    @Test
    void with_an_ingress_it_is_an_address_and_what_to_register() {
        assertThat(Chart.notes(Chart.valuesFile("production")))
                .contains(
                        "open https://festival-player.example.com",
                        "redirect URI in Spotify's dashboard: https://festival-player.example.com/callback",
                        "create secret generic spotify-credentials")
                .doesNotContain("port-forward", "-generated", "for trying out");
    }

    @Test
    void it_shows_no_secret() {
        assertThat(Chart.notes(Chart.valuesFile("spotify"))).doesNotContain("fedcba9876543210");
    }
}
