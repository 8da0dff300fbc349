package io.festivalplayer.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class LibraryTest extends SandboxTest {

    private String ann = "";
    private Sample sample = new Sample("", "", List.of(), "");

    @BeforeEach
    void logIn() throws Exception {
        ann = sandbox.tokenOf("ann");
        sample = sampleOf("ann");
    }

    private JsonNode get(String path) throws Exception {
        return sandbox.get(ann, sample.fill(path)).json();
    }

    private List<String> uris(JsonNode items, String pointer) {
        return items.values().stream().map(item -> item.at(pointer).asString()).toList();
    }

    private JsonNode taste(String change) throws Exception {
        return sandbox.control("PUT", "users/ann/taste", sample.fill(change)).json();
    }

    @Test
    void isTheSameForANameEachTimeAndAnotherForAnother() throws Exception {
        var before = sandbox.control("GET", "users/ann/taste", "").text();
        sandbox.control("POST", "reset", "");
        sandbox.tokenOf("ann");
        sandbox.tokenOf("bob");

        assertThat(sandbox.control("GET", "users/ann/taste", "").text()).isEqualTo(before);
        assertThat(sandbox.control("GET", "users/bob/taste", "").text()).isNotEqualTo(before);
        assertThat(sandbox.control("GET", "users/nobody/taste", "").status()).isEqualTo(404);
    }

    @Test
    void pagesThroughWhomAListenerFollowsByCursor() throws Exception {
        var followed = new ArrayList<String>();
        var path = "me/following?type=artist&limit=10";
        while (!path.isEmpty()) {
            var page = get(path).get("artists");
            followed.addAll(uris(page.get("items"), "/uri"));
            assertThat(page.at("/cursors/after").isNull())
                    .isEqualTo(page.get("next").isNull());
            path = page.get("next").isNull()
                    ? ""
                    : page.get("next").asString().substring((sandbox.base() + "/v1/").length());
        }

        assertThat(followed).hasSize(24).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"short_term", "medium_term", "long_term"})
    void namesWhatIsPlayedMost(String range) throws Exception {
        var artists = get("me/top/artists?limit=50&time_range=" + range);
        var tracks = get("me/top/tracks?limit=50&time_range=" + range);

        assertThat(artists.get("total").asInt()).isEqualTo(40);
        assertThat(tracks.get("total").asInt()).isGreaterThan(40);
        assertThat(uris(artists.get("items"), "/id"))
                .contains(tracks.at("/items/0/artists/0/id").asString());
    }

    @Test
    void changesTasteOverTime() throws Exception {
        assertThat(get("me/top/artists?time_range=short_term").at("/items/0/id"))
                .isNotEqualTo(get("me/top/artists?time_range=long_term").at("/items/0/id"));
    }

    @Test
    void likesWhatItIsToldTo() throws Exception {
        var told = taste("""
                {"following": ["Metallica", "spotify:artist:{artist}"], "top": ["Björk", "{artist}"],
                 "liked": ["spotify:track:{track}"]}
                """);

        assertThat(uris(get("me/following?type=artist").at("/artists/items"), "/id"))
                .containsExactly(sample.artist());
        assertThat(uris(get("me/top/artists").get("items"), "/name")).containsExactly("Björk", "Metallica");
        assertThat(uris(get("me/top/tracks").get("items"), "/artists/0/name")).contains("Björk", "Metallica");
        assertThat(uris(get("me/tracks").get("items"), "/track/id"))
                .containsExactly(sample.tracks().getFirst());
        assertThat(told.get("liked").get(0).asString())
                .isEqualTo("spotify:track:" + sample.tracks().getFirst());
        assertThat(taste("{\"topTracks\": [\"{track}\"]}").get("top").size()).isEqualTo(2);
        assertThat(uris(get("me/top/tracks").get("items"), "/id"))
                .containsExactly(sample.tracks().getFirst());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{\"following\": [\"Nobody At All\"]} | The catalogue has no artist Nobody At All",
                "{\"liked\": [\"spotify:track:x\"]} | The catalogue has no track spotify:track:x",
            })
    void cannotLikeWhatIsNotThere(String change, String message) throws Exception {
        assertThat(taste(change).at("/error/message").asString()).isEqualTo(message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "spotify:track:{track}",
                "spotify:album:{album}",
                "spotify:artist:{artist}",
                "spotify:user:bob",
                "spotify:show:s",
                "spotify:episode:e",
                "spotify:audiobook:a",
                "spotify:playlist:{playlist}"
            })
    void keepsWhatIsSavedUntilItIsRemoved(String uri) throws Exception {
        var library = sample.fill("me/library?uris=" + uri);
        var contains = "me/library/contains?uris=" + uri;

        assertThat(sandbox.call(ann, "DELETE", library, "").status()).isEqualTo(200);
        assertThat(get(contains).toString()).isEqualTo("[false]");
        assertThat(sandbox.call(ann, "PUT", library, "").status()).isEqualTo(200);
        assertThat(get(contains).toString()).isEqualTo("[true]");
    }

    @Test
    void showsTheNewestFirstAndEverythingOnce() throws Exception {
        var uris = "spotify:track:" + sample.tracks().get(3) + ",spotify:track:"
                + sample.tracks().get(4);
        sandbox.call(ann, "PUT", "me/library?uris=" + uris + "," + uris, "");

        var tracks = get("me/tracks?limit=50");

        assertThat(uris(tracks.get("items"), "/track/id"))
                .startsWith(sample.tracks().get(3), sample.tracks().get(4))
                .doesNotHaveDuplicates();
        assertThat(uris(tracks.get("items"), "/added_at")).isSortedAccordingTo((one, other) -> other.compareTo(one));
    }

    @Test
    void keepsAPlaylistOfSomebodyElse() throws Exception {
        var bob = sandbox.tokenOf("bob");

        sandbox.call(bob, "PUT", sample.fill("me/library?uris=spotify:playlist:{playlist}"), "");

        assertThat(sandbox.get(bob, "me/playlists").json().at("/items/0/id").asString())
                .isEqualTo(sample.playlist());
        assertThat(get("playlists/{playlist}").at("/followers/total").asInt()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"tracks, track", "albums, album"})
    void savesTheOldWayInExtendedMode(String kinds, String kind) throws Exception {
        sandbox.mode("extended");
        var id = sample.fill("{" + kind + "}");

        sandbox.call(ann, "DELETE", "me/" + kinds + "?ids=" + id, "");
        assertThat(get("me/" + kinds + "/contains?ids=" + id).toString()).isEqualTo("[false]");
        sandbox.call(ann, "PUT", "me/" + kinds, "{\"ids\": [\"" + id + "\"]}");
        assertThat(get("me/" + kinds).at("/items/0/" + kind + "/id").asString()).isEqualTo(id);
    }

    @Test
    void followsTheOldWayInExtendedMode() throws Exception {
        sandbox.mode("extended");
        var path = sample.fill("me/following?type=artist&ids={artist}");

        assertThat(sandbox.call(ann, "PUT", path, "").status()).isEqualTo(204);
        assertThat(get("me/following/contains?type=artist&ids={artist}").toString())
                .isEqualTo("[true]");
        sandbox.call(ann, "DELETE", path, "");
        assertThat(get("me/following/contains?type=artist&ids={artist}").toString())
                .isEqualTo("[false]");
        sandbox.call(ann, "PUT", sample.fill("playlists/{playlist}/followers"), "");
        assertThat(get("playlists/{playlist}/followers/contains").toString()).isEqualTo("[true]");
    }
}
