package io.festivalplayer.common.lineup;

import static io.festivalplayer.common.lineup.Readings.names;
import static io.festivalplayer.common.lineup.Readings.onlyAct;
import static io.festivalplayer.common.lineup.Readings.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineupReaderTest {

    @Test
    void who_plays_back_to_back_and_alone_is_one_act_with_both_days() {
        var acts = Readings.read("FRIDAY\nBicep b2b Hammer\nSATURDAY\nBicep\nSUNDAY\nHAMMER B2B BICEP")
                .acts();

        assertThat(acts)
                .extracting(BilledAct::name, BilledAct::days)
                .containsExactly(
                        tuple("Bicep", List.of("FRIDAY", "SATURDAY", "SUNDAY")),
                        tuple("Hammer", List.of("FRIDAY", "SUNDAY")));
    }

    @Test
    void each_line_is_an_act_in_the_bills_order() {
        assertThat(names("Sigur Rós\nBjörk\nAphex Twin")).containsExactly("Sigur Rós", "Björk", "Aphex Twin");
    }

    @Test
    void the_source_line_is_kept() {
        assertThat(read("Sigur Rós\n1. Björk (live)").acts())
                .extracting(BilledAct::original)
                .containsExactly("Sigur Rós", "1. Björk (live)");
    }

    @Test
    void of_a_line_of_several_each_act_keeps_its_piece() {
        assertThat(read("Sigur Rós (IS) • Björk b2b Robyn • Yaeji").acts())
                .extracting(BilledAct::original)
                .containsExactly("Sigur Rós (IS)", "Björk b2b Robyn", "Björk b2b Robyn", "Yaeji");
    }

    @ParameterizedTest
    @CsvSource({"Sigur Rós, SIGUR ROS", "Beyoncé, Beyonce\u0301", "Guns N’ Roses, Guns N' Roses", "Ｐｅｒｆｕｍｅ, Perfume"})
    void an_act_in_another_spelling_is_the_same_act(String first, String again) {
        assertThat(names(first + "\nBjörk\n" + again)).containsExactly(first, "Björk");
    }

    @Test
    void an_act_that_stands_twice_is_warned_of_at_its_line() {
        assertThat(read("Sigur Rós\n\nSIGUR ROS").warnings())
                .containsExactly(new Lineup.Warning(3, Doubt.TWICE.of("SIGUR ROS")));
    }

    @Test
    void an_act_of_two_days_is_one_act_with_both() {
        var lineup = read("Friday\nKing Gizzard\nBjörk\nSaturday\nKING GIZZARD (DJ set)");

        assertThat(lineup.acts()).extracting(BilledAct::name).containsExactly("King Gizzard", "Björk");
        assertThat(lineup.acts().getFirst().days()).containsExactly("Friday", "Saturday");
        assertThat(lineup.acts().getFirst().day()).contains("Friday, Saturday");
        assertThat(lineup.acts().getFirst().note()).contains("DJ set");
        assertThat(lineup.warnings()).isEmpty();
    }

    @Test
    void a_day_is_one_day_whatever_it_is_called() {
        assertThat(onlyAct("Saturday 29 June\nFour Tet\nFour Tet (Sat)").days()).containsExactly("Saturday 29 June");
    }

    @Test
    void every_act_of_a_long_bill_is_read() {
        var bill = IntStream.range(0, 5_000).mapToObj(n -> "Act " + n).toList();

        assertThat(names(String.join("\n", bill))).isEqualTo(bill);
        assertThat(names(String.join(", ", bill))).isEqualTo(bill);
    }

    @Test
    void a_line_of_any_length_is_one_act() {
        var name = "x".repeat(100_000);

        assertThat(names(name)).containsExactly(name);
    }
}
