package io.festivalplayer.common.spotify;

import static io.festivalplayer.common.spotify.SpotifyRoom.TOKEN;
import static org.assertj.core.api.Assertions.assertThat;

import io.festivalplayer.common.spotify.ActSearch.FoundAlbum;
import io.festivalplayer.common.spotify.ActSearch.FoundArtist;
import io.festivalplayer.common.spotify.ActSearch.SearchedTrack;
import io.festivalplayer.testing.Loopback;
import io.festivalplayer.testing.Loopback.Answer;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpotifyCatalogueTest {

    /** As Development Mode answers: no popularity, no followers, no genres, and a hole where Spotify left one. */
    private static final String FOUND = """
            {"artists": {"items": [null, {"id": "6UUrUCIZtQeOf8tC0WuzRy", "name": "Sigur Rós", "type": "artist",
                "uri": "spotify:artist:6UUrUCIZtQeOf8tC0WuzRy", "href": "https://api.spotify.com/v1/artists/6U",
                "external_urls": {"spotify": "https://open.spotify.com/artist/6U"},
                "images": [{"url": "https://i.scdn.co/image/1", "height": 640, "width": 640},
                           {"url": "https://i.scdn.co/image/2", "height": 64, "width": 64}]}],
                "limit": 10, "offset": 0, "total": 1, "next": null, "previous": null, "href": "x"},
             "tracks": {"items": [null, {"id": "1", "name": "Hoppípolla", "type": "track", "uri": "spotify:track:1",
                "duration_ms": 215000, "explicit": false, "is_local": false, "disc_number": 1, "track_number": 3,
                "external_ids": {"isrc": "GBAYE0500640"}, "external_urls": {"spotify": "https://open.spotify.com/track/1"},
                "href": "x", "album": {"id": "2", "name": "Takk", "album_type": "album", "release_date": "2005-09-12",
                    "release_date_precision": "day", "type": "album", "uri": "x", "href": "x", "images": [],
                    "external_urls": {"spotify": "x"}, "artists": []},
                "artists": [{"id": "6UUrUCIZtQeOf8tC0WuzRy", "name": "Sigur Rós", "type": "artist",
                    "uri": "spotify:artist:6UUrUCIZtQeOf8tC0WuzRy", "href": "x", "external_urls": {"spotify": "x"}}]}],
                "limit": 10, "offset": 0, "total": 1, "next": null, "previous": null, "href": "x"}}""";

    private Loopback spotify;
    private SpotifyRoom room;

    @BeforeEach
    void open() {
        spotify = Loopback.start();
        spotify.answers(Answer.json(200, FOUND));
        room = new SpotifyRoom(spotify);
    }

    @AfterEach
    void close() {
        room.close();
        spotify.close();
    }

    @Test
    void one_call_asks_for_artists_and_tracks() {
        search("Sigur Rós");

        assertThat(spotify.request().parameters()).containsEntry("type", "artist,track");
    }

    @Test
    void no_more_is_asked_for_than_development_mode_gives() {
        search("Sigur Rós");

        assertThat(spotify.request().parameters()).containsEntry("limit", "10");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            Sigur Rós          | artist:"Sigur Rós"
            Simon & Garfunkel  | artist:"Simon & Garfunkel"
            AC/DC              | artist:"AC/DC"
            +/-                | artist:"+/-"
            100% Wolf? #1      | artist:"100% Wolf? #1"
            "Weird Al" Yankovic| artist:"Weird Al  Yankovic"
            宇多田ヒカル        | artist:"宇多田ヒカル"
            """)
    void a_name_arrives_as_it_was_billed(String name, String query) {
        search(name);

        assertThat(spotify.request().parameters()).containsEntry("q", query);
    }

    @Test
    void more_of_the_same_is_the_next_page() {
        room.catalogue().searchActFurther(TOKEN, "Cam");

        assertThat(spotify.request().parameters())
                .containsEntry("q", "artist:\"Cam\"")
                .containsEntry("limit", "10")
                .containsEntry("offset", "10");
    }

    @Test
    void bare_words_are_asked_for_without_the_filter() {
        room.catalogue().searchActByWords(TOKEN, "Yoasoba");

        assertThat(spotify.request().parameters()).containsEntry("q", "Yoasoba").containsEntry("type", "artist,track");
    }

    @Test
    void artists_are_read_with_their_largest_picture() {
        assertThat(search("Sigur Rós").artists())
                .containsExactly(new FoundArtist(
                        "6UUrUCIZtQeOf8tC0WuzRy",
                        "Sigur Rós",
                        Optional.of("https://i.scdn.co/image/1"),
                        "https://open.spotify.com/artist/6U",
                        List.of()));
    }

    @Test
    void tracks_are_read_with_their_recordings_code_and_album() {
        assertThat(search("Sigur Rós").tracks())
                .containsExactly(new SearchedTrack(
                        "spotify:track:1",
                        "Hoppípolla",
                        "https://open.spotify.com/track/1",
                        Optional.of("GBAYE0500640"),
                        215_000,
                        List.of("6UUrUCIZtQeOf8tC0WuzRy"),
                        Optional.of(false),
                        Optional.of(new FoundAlbum("Takk", "album", Optional.of("2005-09-12")))));
    }

    @Test
    void an_answer_without_any_hit_finds_nothing() {
        spotify.answers(Answer.json(200, "{\"artists\": {\"items\": []}, \"tracks\": {\"items\": []}}"));

        assertThat(search("Nobody")).isEqualTo(new ActSearch(List.of(), List.of()));
    }

    @Test
    void an_artist_is_asked_for_by_id() {
        spotify.answers(Answer.json(200, """
                {"id": "6U", "name": "Sigur Rós", "external_urls": {"spotify": "https://open.spotify.com/artist/6U"},
                 "images": [], "type": "artist", "uri": "spotify:artist:6U", "href": "x"}"""));

        room.catalogue().artist(TOKEN, "6U");

        assertThat(spotify.request().path()).isEqualTo("/v1/artists/6U");
    }

    @Test
    void of_an_artist_whom_a_search_hides_behind_a_namesake_the_latest_album_is_taken() {
        spotify.answers(request -> Answer.json(
                200,
                switch (request.path()) {
                    case "/v1/artists/hidden/albums" -> """
                {"items": [{"id": "single", "album_type": "single", "name": "Single"},
                           {"id": "album", "album_type": "album", "name": "Album"}]}""";
                    case "/v1/albums/album/tracks" -> """
                {"items": [{"id": "1", "uri": "spotify:track:1", "name": "Theirs", "duration_ms": 1000,
                            "external_urls": {"spotify": "https://track/1"}, "artists": [{"id": "hidden"}]},
                           {"id": "2", "uri": "spotify:track:2", "name": "A guest's", "duration_ms": 1000,
                            "external_urls": {"spotify": "https://track/2"}, "artists": [{"id": "guest"}]}]}""";
                    default -> "{\"artists\": {\"items\": []}, \"tracks\": {\"items\": []}}";
                }));
        var hidden = new FoundArtist("hidden", "Ghost", Optional.empty(), "https://artist", List.of());

        var tracks = room.catalogue().tracksOf(TOKEN, hidden);

        assertThat(tracks).extracting(SearchedTrack::uri).containsExactly("spotify:track:1");
    }

    private ActSearch search(String name) {
        return room.catalogue().searchAct(TOKEN, name);
    }
}
