package io.festivalplayer.common.spotify;

import static io.festivalplayer.common.spotify.SpotifyRoom.TOKEN;
import static org.assertj.core.api.Assertions.assertThat;

import io.festivalplayer.testing.Loopback;
import io.festivalplayer.testing.Loopback.Answer;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class SpotifyProfilesTest {

    @AutoClose
    private final Loopback spotify = Loopback.start();

    @AutoClose
    private final SpotifyRoom room = new SpotifyRoom(spotify);

    @Test
    void a_listener_is_known_by_the_account_id() {
        spotify.answers(Answer.json(200, """
                {"id": "user", "account_id": "aB3dE5fG7h", "display_name": "Ada", "images": [{"url": "https://i/1"}],
                 "external_urls": {"spotify": "https://open.spotify.com/user/user"}, "country": "DK"}"""));

        assertThat(room.profiles().me(TOKEN))
                .isEqualTo(new Profile(
                        "aB3dE5fG7h",
                        "user",
                        Optional.of("Ada"),
                        Optional.of("https://i/1"),
                        Optional.of("https://open.spotify.com/user/user"),
                        Optional.of("DK")));
    }

    @Test
    void what_development_mode_leaves_out_is_not_there() {
        spotify.answers(Answer.json(200, """
                {"id": "user", "account_id": "aB3dE5fG7h", "display_name": null, "images": []}"""));

        assertThat(room.profiles().me(TOKEN))
                .isEqualTo(new Profile(
                        "aB3dE5fG7h", "user", Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()));
    }

    @Test
    void an_older_answer_without_account_id_is_linked_by_the_user_id() {
        spotify.answers(Answer.json(200, "{\"id\": \"user\"}"));

        assertThat(room.profiles().me(TOKEN).accountId()).isEqualTo("user");
    }
}
