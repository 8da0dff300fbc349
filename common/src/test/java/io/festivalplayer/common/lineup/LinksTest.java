package io.festivalplayer.common.lineup;

import static io.festivalplayer.common.lineup.Readings.onlyAct;
import static io.festivalplayer.common.lineup.Readings.read;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A link to an artist says who the act is. */
class LinksTest {

    private static final String ID = "7w29UYBi0qsHi5RTcv3lmA";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Björk spotify:artist:7w29UYBi0qsHi5RTcv3lmA",
                "Björk https://open.spotify.com/artist/7w29UYBi0qsHi5RTcv3lmA",
                "Björk – https://open.spotify.com/artist/7w29UYBi0qsHi5RTcv3lmA?si=x-1_y",
                "Björk (https://open.spotify.com/intl-de/artist/7w29UYBi0qsHi5RTcv3lmA)",
                "Björk: open.spotify.com/artist/7w29UYBi0qsHi5RTcv3lmA",
                "Björk <https://open.spotify.com/artist/7w29UYBi0qsHi5RTcv3lmA>",
                "[Björk](https://open.spotify.com/artist/7w29UYBi0qsHi5RTcv3lmA)",
                "spotify:artist:7w29UYBi0qsHi5RTcv3lmA Björk",
                "1. Björk (DJ set) spotify:artist:7w29UYBi0qsHi5RTcv3lmA"
            })
    void a_link_beside_a_name_decides_who_it_is(String line) {
        var act = onlyAct(line);

        assertThat(act.name()).isEqualTo("Björk");
        assertThat(act.artistId()).contains(ID);
        assertThat(act.original()).isEqualTo(line);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "spotify:artist:7w29UYBi0qsHi5RTcv3lmA",
                "https://open.spotify.com/artist/7w29UYBi0qsHi5RTcv3lmA",
                "- https://open.spotify.com/intl-pt/artist/7w29UYBi0qsHi5RTcv3lmA?si=abc"
            })
    void a_link_alone_is_an_act(String line) {
        var act = onlyAct(line);

        assertThat(act.name()).contains(ID).doesNotContain("si=");
        assertThat(act.artistId()).contains(ID);
    }

    @Test
    void a_link_belongs_to_its_own_act_of_a_list() {
        var acts = read("Robyn, Björk spotify:artist:" + ID + ", Yaeji").acts();

        assertThat(acts).extracting(BilledAct::name).containsExactly("Robyn", "Björk", "Yaeji");
        assertThat(acts).extracting(act -> act.artistId().isPresent()).containsExactly(false, true, false);
    }

    @Test
    void two_artists_of_one_name_are_two_acts() {
        var acts = read("Björk spotify:artist:" + ID + "\nBjörk spotify:artist:6UUrUCIZtQeOf8tC0WuzRy")
                .acts();

        assertThat(acts).hasSize(2);
    }

    @Test
    void a_name_and_a_link_of_it_are_one_act() {
        assertThat(onlyAct("Björk\nBJÖRK spotify:artist:" + ID).artistId()).contains(ID);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Björk https://open.spotify.com/track/7w29UYBi0qsHi5RTcv3lmA",
                "Björk https://bjork.example/artist/7w29UYBi0qsHi5RTcv3lmA",
                "Björk https://open.spotify.com/artist/tooshort"
            })
    void another_address_decides_nothing(String line) {
        var act = onlyAct(line);

        assertThat(act.name()).isEqualTo("Björk");
        assertThat(act.artistId()).isEmpty();
    }
}
