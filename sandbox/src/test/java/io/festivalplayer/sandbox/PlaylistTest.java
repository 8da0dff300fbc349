package io.festivalplayer.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaylistTest extends SandboxTest {

    private String ann = "";
    private List<String> songs = List.of();

    @BeforeEach
    void logIn() throws Exception {
        ann = sandbox.tokenOf("ann");
        songs = sandbox.get(ann, "search?q=Metallica&type=track&limit=10").json().at("/tracks/items").values().stream()
                .map(track -> track.get("uri").asString())
                .toList();
    }

    private String create(String token) throws Exception {
        return sandbox.call(token, "POST", "me/playlists", "{\"name\": \"Roskilde\", \"public\": false}")
                .json()
                .get("id")
                .asString();
    }

    private static String uris(List<String> uris) {
        return uris.stream().collect(Collectors.joining("\",\"", "{\"uris\":[\"", "\"]}"));
    }

    private List<String> items(String id) throws Exception {
        return sandbox.get(ann, "playlists/" + id + "/items?limit=50").json().get("items").values().stream()
                .map(entry -> entry.at("/item/uri").asString())
                .toList();
    }

    @Test
    void createsAPlaylistThatIsPublicUnlessToldOtherwise() throws Exception {
        var answer = sandbox.call(ann, "POST", "me/playlists", "{\"name\": \"Roskilde\", \"description\": \"Äå\"}");

        assertThat(answer.status()).isEqualTo(201);
        var playlist = answer.json();
        assertThat(playlist.get("public").asBoolean()).isTrue();
        assertThat(playlist.get("description").asString()).isEqualTo("Äå");
        assertThat(playlist.at("/owner/display_name").asString()).isEqualTo("ann");
        assertThat(playlist.at("/items/total").asInt()).isZero();
        assertThat(playlist.has("tracks")).isFalse();
    }

    @Test
    void addsAtTheEndOrInBetweenAndAddsWhatIsThereAgain() throws Exception {
        var id = create(ann);
        var answer = sandbox.call(ann, "POST", "playlists/" + id + "/items", uris(songs.subList(0, 2)));
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.json().get("snapshot_id").asString()).isNotEmpty();

        sandbox.call(ann, "POST", "playlists/" + id + "/items?position=1&uris=" + songs.get(0), "");

        assertThat(items(id)).containsExactly(songs.get(0), songs.get(0), songs.get(1));
    }

    @Test
    void replacesReordersAndRemoves() throws Exception {
        var id = create(ann);
        var path = "playlists/" + id + "/items";
        assertThat(sandbox.call(ann, "PUT", path, uris(songs.subList(0, 4))).status())
                .isEqualTo(200);

        sandbox.call(ann, "PUT", path, "{\"range_start\": 0, \"insert_before\": 4, \"range_length\": 2}");
        assertThat(items(id)).containsExactly(songs.get(2), songs.get(3), songs.get(0), songs.get(1));

        sandbox.call(ann, "DELETE", path, "{\"items\": [{\"uri\": \"" + songs.get(3) + "\"}]}");
        assertThat(items(id)).containsExactly(songs.get(2), songs.get(0), songs.get(1));

        sandbox.call(ann, "PUT", path, "{\"uris\": []}");
        assertThat(items(id)).isEmpty();
    }

    @Test
    void pagesThroughItsItems() throws Exception {
        var id = create(ann);
        sandbox.call(ann, "PUT", "playlists/" + id + "/items", uris(songs));

        var page =
                sandbox.get(ann, "playlists/" + id + "/items?limit=4&offset=4").json();

        assertThat(page.get("total").asInt()).isEqualTo(10);
        assertThat(page.get("items").size()).isEqualTo(4);
        assertThat(page.get("next").asString()).contains("offset=8");
        assertThat(page.get("previous").asString()).contains("offset=0");
        assertThat(sandbox.get(ann, "playlists/" + id + "/items?limit=51").status())
                .isEqualTo(400);
    }

    @Test
    void changesItsSnapshotWithEveryChange() throws Exception {
        var id = create(ann);
        var snapshots = new LinkedHashSet<String>();
        snapshots.add(snapshot(id));
        sandbox.call(ann, "PUT", "playlists/" + id, "{\"name\": \"Other\", \"description\": \"d\"}");
        snapshots.add(snapshot(id));
        sandbox.call(ann, "PUT", "playlists/" + id, "{\"public\": false}");
        snapshots.add(snapshot(id));
        sandbox.call(ann, "POST", "playlists/" + id + "/items", uris(songs));
        snapshots.add(snapshot(id));

        assertThat(snapshots).hasSize(4);
    }

    private String snapshot(String id) throws Exception {
        return sandbox.get(ann, "playlists/" + id).json().get("snapshot_id").asString();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"uris\": [\"spotify:track:0000000000000000000000\"]} | Payload contains a non-existing ID",
                "{\"uris\": [\"spotify:local:a:b:c:1\"]} | Invalid track uri: spotify:local:a:b:c:1",
                "{\"uris\": []} | No uris provided",
                "{\"uris\": \"one\"} | Error parsing JSON.",
                "{\"uris\": | Error parsing JSON.",
                "[] | Error parsing JSON.",
            })
    void refusesWhatItCannotAdd(String body, String message) throws Exception {
        var answer = sandbox.call(ann, "POST", "playlists/" + create(ann) + "/items", body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().at("/error/message").asString()).isEqualTo(message);
    }

    @Test
    void takesAHundredAtATimeAndTenThousandInAll() throws Exception {
        var id = create(ann);
        var path = "playlists/" + id + "/items";
        var many = IntStream.range(0, 101).mapToObj(i -> songs.getFirst()).toList();
        sandbox.control("PUT", "settings", "{\"rateLimit\": {\"calls\": 1000}}");

        assertThat(sandbox.call(ann, "POST", path, uris(many))
                        .json()
                        .at("/error/message")
                        .asString())
                .isEqualTo("You can add a maximum of 100 tracks per request.");
        for (int i = 0; i < 100; i++) {
            assertThat(sandbox.call(ann, "POST", path, uris(many.subList(0, 100)))
                            .status())
                    .isEqualTo(201);
        }
        assertThat(sandbox.call(ann, "POST", path, uris(many.subList(0, 1))).status())
                .isEqualTo(403);
    }

    @Test
    void keepsOthersOut() throws Exception {
        var id = create(ann);
        var bob = sandbox.tokenOf("bob");

        assertThat(sandbox.get(bob, "playlists/" + id + "/items").status()).isEqualTo(403);
        assertThat(sandbox.call(bob, "POST", "playlists/" + id + "/items", uris(songs))
                        .status())
                .isEqualTo(403);
        assertThat(sandbox.call(bob, "PUT", "playlists/" + id, "{\"name\": \"Mine\"}")
                        .status())
                .isEqualTo(403);
        assertThat(sandbox.get(bob, "playlists/" + id).json().has("items")).isFalse();

        sandbox.mode("extended");
        assertThat(sandbox.get(bob, "playlists/" + id).json().has("tracks")).isTrue();
        assertThat(sandbox.get(bob, "playlists/" + id + "/items").status()).isEqualTo(200);
    }

    @Test
    void insistsOnTheScopeThatFits() throws Exception {
        var token = sandbox.login("ann", "playlist-modify-public")
                .get("access_token")
                .asString();

        assertThat(sandbox.call(token, "POST", "me/playlists", "{\"name\": \"a\"}")
                        .status())
                .isEqualTo(201);
        var refused = sandbox.call(token, "POST", "me/playlists", "{\"name\": \"a\", \"public\": false}");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.json().at("/error/message").asString()).isEqualTo("Insufficient client scope");
        assertThat(sandbox.get(token, "me/playlists").status()).isEqualTo(403);
    }

    @Test
    void isDeletedByTakingItOutOfTheLibrary() throws Exception {
        var id = create(ann);
        assertThat(sandbox.get(ann, "me/playlists").json().get("total").asInt()).isEqualTo(1);

        assertThat(sandbox.call(ann, "DELETE", "me/library?uris=spotify:playlist:" + id, "")
                        .status())
                .isEqualTo(200);

        assertThat(sandbox.get(ann, "me/playlists").json().get("total").asInt()).isZero();
        var records = sandbox.control("GET", "users/ann/playlists", "").json();
        assertThat(records.at("/0/removed").asBoolean()).isTrue();
        assertThat(records.at("/0/writes").values())
                .extracting(write -> write.get("method").asString())
                .containsExactly("POST", "DELETE");
    }

    @Test
    void showsWritesLateWhenToldTo() throws Exception {
        var id = create(ann);
        sandbox.control("PUT", "settings", "{\"visibilityDelayMs\": 60000}");
        sandbox.call(ann, "POST", "playlists/" + id + "/items", uris(songs));
        var late = create(ann);

        assertThat(items(id)).isEmpty();
        assertThat(sandbox.get(ann, "playlists/" + late).status()).isEqualTo(404);
        assertThat(sandbox.call(ann, "POST", "playlists/" + late + "/items", uris(songs))
                        .status())
                .isEqualTo(201);

        sandbox.control("POST", "clock", "{\"advanceMs\": 60000}");
        assertThat(items(id)).isEqualTo(songs);
        assertThat(items(late)).isEqualTo(songs);
    }

    @Test
    void answers404ForOneThatIsNotThere() throws Exception {
        assertThat(sandbox.get(ann, "playlists/0000000000000000000000").status())
                .isEqualTo(404);
        assertThat(sandbox.get(ann, "playlists/short").status()).isEqualTo(400);
    }
}
