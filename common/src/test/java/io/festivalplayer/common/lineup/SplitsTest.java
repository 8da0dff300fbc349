package io.festivalplayer.common.lineup;

import static org.assertj.core.api.Assertions.assertThat;

import io.festivalplayer.common.lineup.Lineup.Split;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SplitsTest {

    private final LineupReader reader = new LineupReader();

    @Test
    void acts_that_play_back_to_back_are_told_as_a_split() {
        var lineup = reader.read("Robyn\nFour Tet b2b Floating Points");

        assertThat(lineup.splits())
                .containsExactly(new Split(2, "Four Tet b2b Floating Points", List.of("Four Tet", "Floating Points")));
    }

    @Test
    void a_line_of_many_is_told_and_so_is_what_is_played_back_to_back_in_it() {
        var lineup = reader.read("Björk · Four Tet b2b Ben UFO · Robyn");

        assertThat(lineup.splits())
                .containsExactly(
                        new Split(
                                1,
                                "Björk · Four Tet b2b Ben UFO · Robyn",
                                List.of("Björk", "Four Tet", "Ben UFO", "Robyn")),
                        new Split(1, "Four Tet b2b Ben UFO", List.of("Four Tet", "Ben UFO")));
    }

    @Test
    void a_bill_of_one_act_a_line_has_no_splits() {
        assertThat(reader.read("Björk\nRobyn").splits()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Four Tet b2b Floating Points", "Four Tet x Burial", "Björk · Robyn"})
    void what_the_listener_keeps_whole_is_one_act_without_parts(String line) {
        var lineup = reader.read("Sigur Rós\n" + line + "\nPortishead", List.of(line));

        assertThat(lineup.acts()).extracting(BilledAct::name).containsExactly("Sigur Rós", line, "Portishead");
        assertThat(lineup.acts()).flatExtracting(BilledAct::parts).isEmpty();
        assertThat(lineup.splits()).isEmpty();
    }

    @Test
    void a_piece_of_a_line_is_kept_whole_by_itself() {
        var lineup = reader.read("Björk · Four Tet b2b Ben UFO · Robyn", List.of("Four Tet b2b Ben UFO"));

        assertThat(lineup.acts()).extracting(BilledAct::name).containsExactly("Björk", "Four Tet b2b Ben UFO", "Robyn");
    }

    @Test
    void what_is_kept_whole_and_is_not_on_the_bill_changes_nothing() {
        assertThat(reader.read("Björk · Robyn", List.of("Nobody · Else"))).isEqualTo(reader.read("Björk · Robyn"));
    }
}
