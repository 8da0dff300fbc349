package io.festivalplayer.common.spotify;

import static io.festivalplayer.common.spotify.SpotifyRoom.TOKEN;
import static org.assertj.core.api.Assertions.assertThat;

import io.festivalplayer.testing.Loopback;
import io.festivalplayer.testing.Loopback.Answer;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class SpotifyLibraryTest {

    @AutoClose
    private final Loopback spotify = Loopback.start();

    @AutoClose
    private final SpotifyRoom room = new SpotifyRoom(spotify);

    @Test
    void one_call_tells_of_many_tracks_which_are_saved() {
        spotify.answers(Answer.json(200, "[false, true, true]"));

        var saved = room.library().saved(TOKEN, List.of("spotify:track:1", "spotify:track:2", "spotify:track:3"));

        assertThat(saved).containsExactlyInAnyOrder("spotify:track:2", "spotify:track:3");
        assertThat(spotify.request().parameters())
                .containsEntry("uris", "spotify:track:1,spotify:track:2,spotify:track:3");
    }
}
