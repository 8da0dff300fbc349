package io.festivalplayer.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class SearchTest extends SandboxTest {

    private JsonNode search(String query, String more) throws Exception {
        return sandbox.get(sandbox.tokenOf("ann"), "search?q=" + Sandbox.encode(query) + more)
                .json();
    }

    private List<String> artists(String query) throws Exception {
        return search(query, "&type=artist&limit=10").at("/artists/items").values().stream()
                .map(artist -> artist.get("name").asString())
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "artist:\"Sigur Ros\", Sigur Rós",
        "Chvrches, CHVRCHES",
        "acdc, AC/DC",
        "!!!, !!!",
        "'¥$', '¥$'",
        "suicideboys, $uicideboy$",
        "'Tegan & Sara', Tegan and Sara",
        "ピンクパンサレス, PinkPantheress",
        "ano, あの",
        "Biörk, Björk",
        "Freodie Gibbs, Freddie Gibbs",
        "Mastadon, Mastodon",
        "'artist:\"Black Country, New Road\"', 'Black Country, New Road'",
        "artist:The Killers, The Killers",
    })
    void findsWhatWasMeant(String query, String name) throws Exception {
        assertThat(artists(query)).first().isEqualTo(name);
    }

    @Test
    void prefersStarsToSmallActsOfACloserName() throws Exception {
        assertThat(artists("Earth")).startsWith("Earth, Wind & Fire", "Earth");
    }

    @Test
    void showsEverybodyOfTheSameName() throws Exception {
        assertThat(artists("goose")).containsSubsequence("Goose", "Goose");
        assertThat(artists("cici")).contains("CiCi", "Cici", "CICI");
    }

    @Test
    void findsNothingBehindTheNoiseOfABill() throws Exception {
        assertThat(artists("Acid Arab Live")).isEmpty();
        assertThat(artists("Special Guest")).isEmpty();
    }

    @Test
    void answersTwoTypesInOneCallEachWithItsOwnPage() throws Exception {
        var found = search("artist:\"Metallica\"", "&type=artist,track&limit=10");

        assertThat(found.at("/artists/items/0/name").asString()).isEqualTo("Metallica");
        assertThat(found.at("/tracks/items").size()).isEqualTo(10);
        var next = found.at("/tracks/next").asString();
        assertThat(next).startsWith(sandbox.base() + "/v1/search?").contains("offset=10", "type=track");
        var second = sandbox.get(sandbox.tokenOf("ann"), next.substring((sandbox.base() + "/v1/").length()));
        assertThat(second.json().at("/tracks/offset").asInt()).isEqualTo(10);
        assertThat(second.json().has("artists")).isFalse();
    }

    @Test
    void findsTracksByIsrc() throws Exception {
        var isrc = search("artist:\"Metallica\"", "&type=track")
                .at("/tracks/items/0/external_ids/isrc")
                .asString();

        var same = search("isrc:" + isrc, "&type=track&limit=10").at("/tracks/items");

        assertThat(same.values())
                .isNotEmpty()
                .allSatisfy(track ->
                        assertThat(track.at("/external_ids/isrc").asString()).isEqualTo(isrc));
    }

    @Test
    void findsAlbumsByTitleArtistAndProductCode() throws Exception {
        var album = search("artist:\"Metallica\"", "&type=album&limit=10").at("/albums/items/0");
        assertThat(album.at("/artists/0/name").asString()).isEqualTo("Metallica");

        var title = album.get("name").asString();
        var filter = "album:\"" + title + "\" artist:Metallica";
        assertThat(search(filter, "&type=album").at("/albums/items/0")).isEqualTo(album);
        assertThat(search(filter, "&type=track&limit=10").at("/tracks/items").values())
                .isNotEmpty()
                .allSatisfy(
                        track -> assertThat(track.at("/album/name").asString()).startsWithIgnoringCase(title));
        var full = sandbox.get(
                        sandbox.tokenOf("ann"), "albums/" + album.get("id").asString())
                .json();
        assertThat(search("upc:" + full.at("/external_ids/upc").asString(), "&type=album")
                        .at("/albums/items/0/id"))
                .isEqualTo(album.get("id"));
    }

    @ParameterizedTest
    @CsvSource({
        "track, tracks, /album/release_date",
        "album, albums, /release_date",
    })
    void keepsToTheYearsNamed(String type, String types, String date) throws Exception {
        var found = search("year:1999-2001", "&limit=10&type=" + type).at("/" + types);

        assertThat(found.get("total").asInt()).isPositive();
        assertThat(found.get("items").values())
                .allSatisfy(item ->
                        assertThat(item.at(date).asString().substring(0, 4)).isBetween("1999", "2001"));
        assertThat(search("year:soon", "&type=" + type)
                        .at("/" + types + "/total")
                        .asInt())
                .isZero();
    }

    @Test
    void keepsToTheGenreNamed() throws Exception {
        sandbox.mode("extended");

        var found = search("genre:\"indie rock\"", "&limit=50&type=artist,track");

        assertThat(found.at("/tracks/total").asInt()).isPositive();
        assertThat(found.at("/artists/items").values())
                .isNotEmpty()
                .allSatisfy(
                        artist -> assertThat(artist.get("genres").toString()).contains("indie rock"));
    }

    @Test
    void findsATrackByTitleAndArtist() throws Exception {
        var title = search("artist:\"Metallica\"", "&type=track")
                .at("/tracks/items/0/name")
                .asString();

        var found = search("track:\"" + title + "\" artist:\"Metallica\"", "&type=track");

        assertThat(found.at("/tracks/items/0/name").asString()).isEqualTo(title);
        assertThat(found.at("/tracks/items/0/artists/0/name").asString()).isEqualTo("Metallica");
    }

    @Test
    void leavesOutWhatDevelopmentModeDoesNotShow() throws Exception {
        var found = search("Metallica", "&type=artist,track");
        assertThat(found.at("/artists/items/0").propertyNames())
                .containsExactlyInAnyOrder("external_urls", "href", "id", "images", "name", "type", "uri");
        assertThat(found.at("/tracks/items/0").propertyNames()).doesNotContain("popularity", "available_markets");

        sandbox.control("PUT", "settings", "{\"mode\": \"extended\"}");
        var extended = search("Metallica", "&type=artist,track&limit=50");
        assertThat(extended.at("/artists/items/0").propertyNames()).contains("popularity", "followers", "genres");
        assertThat(extended.at("/tracks/items/0").propertyNames()).contains("popularity", "available_markets");
    }

    @ParameterizedTest
    @CsvSource({
        "q=x&type=artist&limit=11, Invalid limit",
        "q=x&type=artist&limit=0, Invalid limit",
        "q=x&type=artist&limit=ten, Invalid limit",
        "q=x&type=artist&offset=1001, Invalid offset",
        "q=x, Missing parameter type",
        "q=x&type=song, Bad search type field song",
        "type=artist, No search query",
    })
    void refusesWhatIsNoSearch(String query, String message) throws Exception {
        var answer = sandbox.get(sandbox.tokenOf("ann"), "search?" + query);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().at("/error/message").asString()).isEqualTo(message);
    }
}
