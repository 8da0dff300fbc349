package io.festivalplayer.common.spotify;

import static org.assertj.core.api.Assertions.assertThat;

import io.festivalplayer.common.spotify.ActSearch.FoundArtist;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ActSearchTest {

    private final JsonMapper json = JsonMapper.builder().build();

    @Test
    void two_answers_are_one_in_which_each_artist_is_once() {
        var first = new ActSearch(List.of(artist("a"), artist("b")), List.of());
        var second = new ActSearch(List.of(artist("b"), artist("c")), List.of());

        assertThat(first.and("other words", second))
                .isEqualTo(new ActSearch(
                        List.of(artist("a"), artist("b"), artist("c")), List.of(), Optional.of("other words")));
    }

    @Test
    void it_is_read_back_as_it_was_written() {
        var search = new ActSearch(List.of(artist("a")), List.of(), Optional.of("other words"));

        assertThat(json.readValue(json.writeValueAsString(search), ActSearch.class))
                .isEqualTo(search);
    }

    @Test
    void what_an_older_release_remembered_is_read() {
        var old = """
                {"artists": [], "tracks": [{"uri": "spotify:track:1", "name": "Song", "spotifyUrl": "https://track/1",
                    "isrc": null, "durationMs": 1000, "artistIds": ["a"]}]}""";

        var search = json.readValue(old, ActSearch.class);

        assertThat(search.askedAgain()).isEmpty();
        assertThat(search.tracks().getFirst().year()).isEmpty();
    }

    private static FoundArtist artist(String id) {
        return new FoundArtist(id, "Name of " + id, Optional.empty(), "https://artist/" + id, List.of());
    }
}
