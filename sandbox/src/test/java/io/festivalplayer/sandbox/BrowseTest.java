package io.festivalplayer.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class BrowseTest extends SandboxTest {

    private JsonNode read(String path) throws Exception {
        return sandbox.get(sandbox.tokenOf("ann"), sampleOf("ann").fill(path)).json();
    }

    @Test
    void pagesThroughAnArtistsReleasesNewestFirst() throws Exception {
        var dates = new ArrayList<String>();
        var ids = new ArrayList<String>();
        var path = "artists/{artist}/albums?include_groups=album&limit=2";
        while (!path.isEmpty()) {
            var page = read(path);
            page.get("items").forEach(album -> {
                dates.add(album.get("release_date").asString());
                ids.add(album.get("id").asString());
            });
            path = page.get("next").isNull()
                    ? ""
                    : page.get("next").asString().substring((sandbox.base() + "/v1/").length());
        }

        assertThat(dates).isSortedAccordingTo((one, other) -> other.compareTo(one));
        assertThat(ids)
                .doesNotHaveDuplicates()
                .hasSize(read("artists/{artist}/albums?include_groups=album")
                        .get("total")
                        .asInt());
    }

    @Test
    void tellsReleasesByTheirGroup() throws Exception {
        sandbox.mode("extended");

        for (var group : List.of("album", "single", "appears_on")) {
            var items = read("artists/{artist}/albums?limit=50&include_groups=" + group)
                    .get("items");
            assertThat(items.values())
                    .allSatisfy(album ->
                            assertThat(album.get("album_group").asString()).isEqualTo(group));
        }
    }

    @Test
    void showsAnAlbumWithItsTracks() throws Exception {
        var album = read("albums/{album}");
        var tracks = read("albums/{album}/tracks");

        assertThat(album.at("/tracks/total").asInt())
                .isEqualTo(album.get("total_tracks").asInt());
        assertThat(album.at("/tracks/items/0")).isEqualTo(tracks.at("/items/0"));
        assertThat(tracks.at("/items/0").propertyNames()).doesNotContain("album", "external_ids");
        assertThat(album.at("/external_ids/upc").asString()).hasSize(12);
    }

    @Test
    void namesTheMostPopularTracksOfAnArtist() throws Exception {
        sandbox.mode("extended");

        var tracks = read("artists/{artist}/top-tracks?market=DK").get("tracks");

        assertThat(tracks.size()).isEqualTo(10);
        assertThat(tracks.values())
                .extracting(track -> track.get("popularity").asInt())
                .isSortedAccordingTo((one, other) -> other - one);
        assertThat(tracks.values())
                .extracting(track -> track.at("/external_ids/isrc").asString())
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({"artists, artist", "albums, album", "tracks, track"})
    void answersNullForWhatIsNotThereInABatch(String type, String one) throws Exception {
        sandbox.mode("extended");

        var found = read(type + "?ids={" + one + "},0000000000000000000000").get(type);

        assertThat(found.size()).isEqualTo(2);
        assertThat(found.get(0).isObject()).isTrue();
        assertThat(found.get(1).isNull()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"artists, 50", "albums, 20", "tracks, 50"})
    void takesSoManyIdsInABatch(String type, int most) throws Exception {
        sandbox.mode("extended");
        var token = sandbox.tokenOf("ann");
        var ids = "0000000000000000000000,".repeat(most);

        assertThat(sandbox.get(token, type + "?ids=" + ids.substring(1 + 22)).status())
                .as("an empty id at the end")
                .isEqualTo(400);
        assertThat(sandbox.get(token, type + "?ids=" + ids.substring(0, ids.length() - 1))
                        .status())
                .isEqualTo(200);
        assertThat(sandbox.get(token, type + "?ids=" + ids + "0000000000000000000000")
                        .json()
                        .at("/error/message")
                        .asString())
                .isEqualTo("Too many ids requested");
    }

    @ParameterizedTest
    @CsvSource({"'', false", "?market=DK, true", "?market=AQ, false"})
    void countsTracksAsUnavailableToAnAppThatNamesNoMarket(String market, boolean playable) throws Exception {
        var track = sampleOf("ann").fill("tracks/{track}");

        var seen = sandbox.get(sandbox.appToken(), track + market).json();

        assertThat(seen.get("is_playable").asBoolean()).isEqualTo(playable);
        assertThat(seen.at("/restrictions/reason").asString("")).isEqualTo(playable ? "" : "market");
        assertThat(sandbox.get(sandbox.tokenOf("ann"), track + market)
                        .json()
                        .get("is_playable")
                        .asBoolean())
                .as("the listener's country beats the market")
                .isTrue();
    }
}
