package io.festivalplayer.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Pictures, the parameter fields, and what only a listener's own hand puts into a playlist. */
class PlaylistContentTest extends SandboxTest {

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

    private Sandbox.Answer upload(String body) throws Exception {
        return sandbox.send(sandbox.request("PUT", sample.fill("/v1/playlists/{playlist}/images"), body)
                .setHeader("Content-Type", "image/jpeg")
                .header("Authorization", "Bearer " + ann));
    }

    private static String jpeg(int bytes) {
        var picture = new byte[bytes];
        picture[0] = (byte) 0xFF;
        picture[1] = (byte) 0xD8;
        picture[2] = (byte) 0xFF;
        return Base64.getEncoder().encodeToString(picture);
    }

    @Test
    void takesAPictureAndShowsIt() throws Exception {
        var before = get("playlists/{playlist}");
        assertThat(before.at("/images/0/width").asInt()).isEqualTo(640);

        var answer = upload(jpeg(30));

        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.text()).isEmpty();
        var after = get("playlists/{playlist}");
        assertThat(after.get("snapshot_id")).isNotEqualTo(before.get("snapshot_id"));
        assertThat(get("playlists/{playlist}/images")).isEqualTo(after.get("images"));
        var picture = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(
                                        URI.create(after.at("/images/0/url").asString()))
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray());
        assertThat(picture.headers().firstValue("Content-Type")).hasValue("image/jpeg");
        assertThat(picture.body()).hasSize(30);
    }

    @ParameterizedTest
    @CsvSource({"180000, 202", "188000, 202", "192000, 202", "192003, 413", "300000, 413"})
    void countsTheSizeOfAPictureInBase64(int bytes, int status) throws Exception {
        assertThat(upload(jpeg(bytes)).status()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({"'/9j/2wBD\n'", "data:image/jpeg;base64", "iVBORw0KGgo=", "''"})
    void takesNothingButBase64OfAJpeg(String body) throws Exception {
        assertThat(upload(body).status()).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "playlists/{playlist}?fields=name | {\"name\":\"Sample\"}",
                "playlists/{playlist}?fields=name,owner(id,type) | {\"name\":\"Sample\",\"owner\":{\"id\":\"ann\",\"type\":\"user\"}}",
                "playlists/{playlist}?fields=items.total | {\"items\":{\"total\":2}}",
                "playlists/{playlist}/items?fields=total,items(is_local,item(type)) | {\"total\":2,\"items\":[{\"is_local\":false,\"item\":{\"type\":\"track\"}},{\"is_local\":false,\"item\":{\"type\":\"track\"}}]}",
                "playlists/{playlist}/items?fields=items(!item,added_at,added_by)&limit=1 | {\"items\":[{\"is_local\":false}]}",
                "playlists/{playlist}?fields=nothing | {}",
            })
    void showsOnlyTheFieldsAskedFor(String path, String expected) throws Exception {
        assertThat(get(path).toString()).isEqualTo(expected);
    }

    private JsonNode put(String uris) throws Exception {
        var answer = sandbox.control("POST", sample.fill("users/ann/playlists/{playlist}/items"), uris);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json();
    }

    @Test
    void holdsWhatTheListenerPutThereByHand() throws Exception {
        var snapshot = get("playlists/{playlist}").get("snapshot_id");

        var record = put("""
                {"uris": ["spotify:local:The+Band:First:A%3AB:61", "spotify:episode:e1", "spotify:track:0000000000000000000000"],
                 "position": 0}
                """);

        assertThat(record.get("items").size()).isEqualTo(5);
        assertThat(record.get("writes").size()).isZero();
        assertThat(get("playlists/{playlist}").get("snapshot_id")).isNotEqualTo(snapshot);
        var items = get("playlists/{playlist}/items").get("items");
        assertThat(items.at("/0/is_local").asBoolean()).isTrue();
        assertThat(items.at("/0/item/id").isNull()).isTrue();
        assertThat(items.at("/0/item/uri").asString()).isEqualTo("spotify:local:The+Band:First:A%3AB:61");
        assertThat(items.at("/0/item/name").asString()).isEqualTo("A:B");
        assertThat(items.at("/0/item/artists/0/name").asString()).isEqualTo("The Band");
        assertThat(items.at("/0/item/duration_ms").asInt()).isEqualTo(61_000);
        assertThat(items.at("/1/item/type").asString()).isEqualTo("episode");
        assertThat(items.at("/2/item").isNull()).isTrue();
        assertThat(items.at("/3/item/type").asString()).isEqualTo("track");
    }

    @Test
    void cannotBePutBackOnceALocalFileIsOut() throws Exception {
        put("{\"uris\": [\"spotify:local:a:b:c:1\"]}");

        var refused = sandbox.call(
                ann, "PUT", sample.fill("playlists/{playlist}/items"), "{\"uris\": [\"spotify:local:a:b:c:1\"]}");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(get("playlists/{playlist}/items").get("total").asInt()).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "users/ann/playlists/nothing/items | {\"uris\": [\"spotify:track:x\"]} | 404",
                "users/bob/playlists/{playlist}/items | {\"uris\": [\"spotify:track:x\"]} | 404",
                "users/ann/playlists/{playlist}/items | {\"uris\": []} | 400",
                "users/ann/playlists/{playlist}/items | {\"uris\": [\"x\"], \"position\": -1} | 400",
                "users/ann/playlists/{playlist}/items | {\"uris\": [\"x\"], \"position\": 9} | 400",
                "users/ann/playlists | {\"items\": []} | 400",
                "users/ann/playlists | {\"name\": \"a\", \"item\": []} | 400",
            })
    void refusesWhatMakesNoSense(String path, String body, int status) throws Exception {
        assertThat(sandbox.control("POST", sample.fill(path), body).status()).isEqualTo(status);
    }
}
