package io.festivalplayer.common.spotify;

import static io.festivalplayer.common.spotify.SpotifyRoom.TOKEN;
import static org.assertj.core.api.Assertions.assertThat;

import io.festivalplayer.common.spotify.SpotifyPlaylists.Page;
import io.festivalplayer.common.spotify.SpotifyPlaylists.Playlist;
import io.festivalplayer.testing.Loopback;
import io.festivalplayer.testing.Loopback.Answer;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SpotifyPlaylistsTest {

    private static final String PLAYLIST = """
            {"id": "37i9dQZF1DX", "description": "made with Festival Player k3x9q2ab",
             "external_urls": {"spotify": "https://open.spotify.com/playlist/37i9dQZF1DX"}}""";

    private Loopback spotify;
    private SpotifyRoom room;
    private SpotifyPlaylists playlists;

    @BeforeEach
    void open() {
        spotify = Loopback.start();
        room = new SpotifyRoom(spotify);
        playlists = room.playlists();
    }

    @AfterEach
    void close() {
        room.close();
        spotify.close();
    }

    @Test
    void a_playlist_is_made_among_the_listeners_own() {
        spotify.answers(Answer.json(201, PLAYLIST));

        playlists.create(TOKEN, "Roskilde", "", false);

        assertThat(spotify.request()).extracting("method", "path").containsExactly("POST", "/v1/me/playlists");
    }

    @Test
    void a_playlist_is_made_with_json_of_the_right_kinds() {
        spotify.answers(Answer.json(201, PLAYLIST));

        playlists.create(TOKEN, "Röskilde \"18\"", "all of it", false);

        assertThat(body()).isEqualTo(json("""
                {"name": "Röskilde \\"18\\"", "description": "all of it", "public": false}"""));
    }

    @Test
    void a_made_playlist_is_known_by_its_id_and_page() {
        spotify.answers(Answer.json(201, PLAYLIST));

        assertThat(playlists.create(TOKEN, "Roskilde", "", false))
                .extracting(Playlist::id, Playlist::url, Playlist::description)
                .containsExactly(
                        "37i9dQZF1DX",
                        "https://open.spotify.com/playlist/37i9dQZF1DX",
                        "made with Festival Player k3x9q2ab");
    }

    @Test
    void the_listeners_token_goes_with_the_call() {
        spotify.answers(Answer.json(201, PLAYLIST));

        playlists.create(TOKEN, "Roskilde", "", false);

        assertThat(spotify.request().header("authorization")).isEqualTo("Bearer " + TOKEN.value());
    }

    @Test
    void tracks_replace_what_was_there_by_put() {
        playlists.replace(TOKEN, "id", List.of("spotify:track:1"));

        assertThat(spotify.request()).extracting("method", "path").containsExactly("PUT", "/v1/playlists/id/items");
    }

    @Test
    void tracks_are_added_by_post() {
        playlists.add(TOKEN, "id", List.of("spotify:track:1"));

        assertThat(spotify.request()).extracting("method", "path").containsExactly("POST", "/v1/playlists/id/items");
    }

    @Test
    void tracks_go_in_the_body_in_order() {
        playlists.add(TOKEN, "id", List.of("spotify:track:2", "spotify:track:1", "spotify:track:2"));

        assertThat(body()).isEqualTo(json("""
                {"uris": ["spotify:track:2", "spotify:track:1", "spotify:track:2"]}"""));
    }

    @Test
    void tracks_do_not_go_in_the_query() {
        playlists.add(TOKEN, "id", List.of("spotify:track:1"));

        assertThat(spotify.request().query()).isEmpty();
    }

    @Test
    void a_page_of_items_is_asked_for_by_fifty() {
        spotify.answers(Answer.json(200, "{\"items\": [], \"next\": null}"));

        playlists.items(TOKEN, "id", 100);

        assertThat(spotify.request().parameters()).isEqualTo(Map.of("limit", "50", "offset", "100"));
    }

    @Test
    void items_are_read_in_the_old_and_the_new_shape() {
        spotify.answers(Answer.json(200, """
                {"items": [{"item": {"uri": "spotify:track:new"}}, {"track": {"uri": "spotify:track:old"}}], "next": null}"""));

        assertThat(playlists.items(TOKEN, "id", 0).items()).containsExactly("spotify:track:new", "spotify:track:old");
    }

    @Test
    void an_item_whose_track_is_gone_keeps_its_place() {
        spotify.answers(Answer.json(200, """
                {"items": [{"item": null}, {}, {"item": {"uri": "spotify:track:1"}}], "next": null}"""));

        assertThat(playlists.items(TOKEN, "id", 0).items()).containsExactly("", "", "spotify:track:1");
    }

    @Test
    void a_page_with_another_behind_it_is_not_the_last() {
        spotify.answers(Answer.json(200, "{\"items\": [], \"next\": \"https://api.spotify.com/v1/more\"}"));

        assertThat(playlists.items(TOKEN, "id", 0).next()).isPresent();
    }

    @Test
    void a_page_without_a_next_is_the_last() {
        spotify.answers(Answer.json(200, "{\"items\": []}"));

        assertThat(playlists.items(TOKEN, "id", 0)).isEqualTo(new Page<>(List.of(), OptionalInt.empty(), 0));
    }

    @Test
    void the_listeners_playlists_are_read_with_their_descriptions() {
        spotify.answers(Answer.json(200, "{\"items\": [" + PLAYLIST + "], \"next\": null}"));

        assertThat(playlists.mine(TOKEN, 0).items())
                .extracting(Playlist::description)
                .containsExactly("made with Festival Player k3x9q2ab");
    }

    @Test
    void a_playlist_without_description_has_an_empty_one() {
        spotify.answers(Answer.json(200, """
                {"items": [{"id": "1", "description": null, "external_urls": {"spotify": "u"}}], "next": null}"""));

        assertThat(playlists.mine(TOKEN, 0).items())
                .extracting(Playlist::description)
                .containsExactly("");
    }

    @Test
    void an_entry_that_is_no_playlist_is_passed_over() {
        spotify.answers(Answer.json(200, "{\"items\": [null, " + PLAYLIST + "], \"next\": null}"));

        assertThat(playlists.mine(TOKEN, 0).items()).hasSize(1);
    }

    @Test
    void a_playlist_is_removed_from_the_library_by_its_uri() {
        playlists.remove(TOKEN, "37i9dQZF1DX");

        assertThat(spotify.request())
                .extracting("method", "path", "parameters")
                .containsExactly("DELETE", "/v1/me/library", Map.of("uris", "spotify:playlist:37i9dQZF1DX"));
    }

    @Test
    void a_removal_that_is_answered_without_a_body_is_done() {
        spotify.answers(new Answer(200, Map.of(), ""));

        playlists.remove(TOKEN, "id");

        assertThat(spotify.requests()).hasSize(1);
    }

    private JsonNode body() {
        return json(spotify.request().body());
    }

    private static JsonNode json(String text) {
        return JsonMapper.builder().build().readTree(text);
    }
}
