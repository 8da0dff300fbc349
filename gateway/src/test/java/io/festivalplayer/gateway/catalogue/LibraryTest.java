package io.festivalplayer.gateway.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.festivalplayer.gateway.running.RunningGateway;
import io.festivalplayer.gateway.running.Visitor;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the listener has at Spotify. */
class LibraryTest {

    @RegisterExtension
    static final RunningGateway gateway = RunningGateway.with(Map.of());

    private final int seen = gateway.spotify().requests().size();
    private Visitor ada;

    @BeforeEach
    void log_in() {
        gateway.spotify().answers(new StandIn("Björk", "Sigur Rós")::answer);
        ada = gateway.listener("Ada");
    }

    @Test
    void of_all_playlists_their_own_are_given_and_counted() {
        var page = ada.get("/api/me/playlists?limit=2").json();

        assertThat(page.path("total").asInt()).isEqualTo(30);
        assertThat(page.path("items")
                        .valueStream()
                        .map(item -> item.path("name").asString()))
                .containsExactly("Playlist 0", "Playlist 2");
        assertThat(page.path("items").get(1)).hasToString("""
                {"id":"%1$s","name":"Playlist 2","imageUrl":null,"trackCount":2,\
                "spotifyUrl":"https://open.spotify.com/playlist/%1$s"}""".formatted(StandIn.id(2)));
    }

    @Test
    void the_pages_that_follow_cost_no_call() {
        ada.get("/api/me/playlists?limit=20");
        var before = asked("/v1/me/playlists");

        var page = ada.get("/api/me/playlists?limit=20&offset=20").json();

        assertThat(page.path("items").get(0).path("name").asString()).isEqualTo("Playlist 40");
        assertThat(page.path("items").size()).isEqualTo(10);
        assertThat(asked("/v1/me/playlists")).isEqualTo(before);
    }

    @Test
    void a_first_page_is_as_things_are_now() {
        ada.get("/api/me/playlists");
        var before = asked("/v1/me/playlists");

        ada.get("/api/me/playlists");

        assertThat(asked("/v1/me/playlists")).isEqualTo(before + 2);
    }

    @Test
    void whom_they_play_is_told_with_their_leave() {
        allowTop();

        var items =
                ada.get("/api/me/top-artists?range=long_term&limit=5").json().path("items");

        assertThat(items.valueStream().map(item -> item.path("name").asString()))
                .containsExactly("Björk", "Sigur Rós");
        assertThat(gateway.spotify().requests().getLast().parameters())
                .containsEntry("time_range", "long_term")
                .containsEntry("limit", "5");
    }

    @Test
    void without_their_leave_it_is_told_what_to_do_and_nothing_is_asked() {
        var answer = ada.get("/api/me/top-artists");

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.code()).isEqualTo("scope_missing");
        assertThat(answer.json().path("detail").asString()).contains("/login?for=top");
        assertThat(asked("/v1/me/top/artists")).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "top-artists?range=ever",
                "top-artists?limit=0",
                "top-artists?limit=51",
                "playlists?limit=0",
                "playlists?limit=51",
                "playlists?offset=-1"
            })
    void what_cannot_be_meant_is_refused(String question) {
        assertThat(ada.get("/api/me/" + question).status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"top-artists", "playlists"})
    void it_needs_a_login(String question) {
        assertThat(gateway.visitor().get("/api/me/" + question).status()).isEqualTo(401);
    }

    private static void allowTop() {
        gateway.sql()
                .sql("update spotify_grant set scopes = scopes || ' user-top-read'")
                .update();
    }

    private long asked(String path) {
        return gateway.spotify().requests().stream()
                .skip(seen)
                .filter(request -> request.path().equals(path))
                .count();
    }
}
