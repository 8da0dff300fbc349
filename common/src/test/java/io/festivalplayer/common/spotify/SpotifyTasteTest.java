package io.festivalplayer.common.spotify;

import static io.festivalplayer.common.spotify.SpotifyRoom.TOKEN;
import static org.assertj.core.api.Assertions.assertThat;

import io.festivalplayer.common.spotify.ActSearch.FoundArtist;
import io.festivalplayer.common.spotify.SpotifyTaste.Range;
import io.festivalplayer.testing.Loopback;
import io.festivalplayer.testing.Loopback.Answer;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class SpotifyTasteTest {

    /** As Development Mode answers: no genres, no followers, no popularity. */
    private static final String BJORK = """
            {"id": "7w29UYBi0qsHi5RTcv3lmA", "name": "Björk", "type": "artist", "images": [],
             "uri": "spotify:artist:7w29UYBi0qsHi5RTcv3lmA", "href": "x",
             "external_urls": {"spotify": "https://open.spotify.com/artist/7w"}}""";

    @AutoClose
    private final Loopback spotify = Loopback.start();

    @AutoClose
    private final SpotifyRoom room = new SpotifyRoom(spotify);

    @Test
    void whom_they_play_is_asked_over_a_time() {
        spotify.answers(Answer.json(200, "{\"items\": [" + BJORK + "]}"));

        var played = room.taste().topArtists(TOKEN, Range.SHORT_TERM, 7);

        assertThat(played).extracting(FoundArtist::name).containsExactly("Björk");
        assertThat(spotify.request().path()).isEqualTo("/v1/me/top/artists");
        assertThat(spotify.request().parameters())
                .containsEntry("time_range", "short_term")
                .containsEntry("limit", "7");
    }

    @Test
    void whom_they_follow_is_found_page_by_page() {
        spotify.answers(followed("\"7w29UYBi0qsHi5RTcv3lmA\""));

        var first = room.taste().followed(TOKEN, Optional.empty());

        assertThat(first.artists()).extracting(FoundArtist::name).containsExactly("Björk");
        assertThat(first.next()).contains("7w29UYBi0qsHi5RTcv3lmA");
        assertThat(spotify.request().path()).isEqualTo("/v1/me/following");
        assertThat(spotify.request().parameters())
                .containsEntry("type", "artist")
                .containsEntry("limit", "50")
                .doesNotContainKey("after");
    }

    @Test
    void the_last_page_has_none_behind_it() {
        spotify.answers(followed("null"));

        var last = room.taste().followed(TOKEN, Optional.of("7w29UYBi0qsHi5RTcv3lmA"));

        assertThat(last.next()).isEmpty();
        assertThat(spotify.request().parameters()).containsEntry("after", "7w29UYBi0qsHi5RTcv3lmA");
    }

    private static Answer followed(String after) {
        return Answer.json(200, """
                {"artists": {"items": [%s], "next": null, "cursors": {"after": %s}, "total": 51, "limit": 50,
                 "href": "x"}}""".formatted(BJORK, after));
    }
}
