package io.festivalplayer.common.lineup;

import static io.festivalplayer.common.lineup.Readings.names;
import static io.festivalplayer.common.lineup.Readings.read;
import static io.festivalplayer.common.lineup.Readings.warnings;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines and pieces that name nobody. */
class NobodyTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "TBA",
                "T.B.A.",
                "tbc",
                "To be announced",
                "Special Guest",
                "+ special guests",
                "Very Special Guest",
                "Secret Set",
                "Surprise act",
                "Headliner TBA",
                "More to be announced",
                "and many more",
                "+ many more…",
                "& more",
                "u.v.m.",
                "y muchos más",
                "TBA (Friday)"
            })
    void a_placeholder_is_a_warning_not_an_act(String line) {
        var lineup = read("Björk\n" + line);

        assertThat(lineup.acts()).extracting(BilledAct::name).containsExactly("Björk");
        assertThat(lineup.warnings()).singleElement().satisfies(warning -> {
            assertThat(warning.line()).isEqualTo(2);
            assertThat(warning.remark().sentence()).endsWith("names nobody yet and was left out.");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "20:00",
                "20:00 – 21:30",
                "8pm",
                "Tickets",
                "Buy tickets now!",
                "Tickets on sale Friday",
                "Get your ticket",
                "SOLD OUT",
                "presented by Some Brewery",
                "In association with Some Radio",
                "18+",
                "All ages",
                "https://festival.example/tickets",
                "www.festival.example",
                "info@festival.example",
                "festival.example/tickets",
                "€ 49,50",
                "Doors: 18:00",
                "Line-up",
                "HEADLINERS",
                "Also playing:",
                "#festival #summer",
                "----------",
                "* * *",
                "...",
                "•"
            })
    void what_stands_around_the_names_goes_without_a_word(String line) {
        assertThat(names("Björk\n" + line + "\nRobyn")).containsExactly("Björk", "Robyn");
        assertThat(warnings("Björk\n" + line + "\nRobyn")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Roskilde 2018",
                "# Roskilde 2018",
                "ROSKILDE FESTIVAL",
                "Line-up Roskilde 2018",
                "# a list that was copied from the festival's page, most of it",
                "here are all the names that they have announced so far this year:"
            })
    void what_heads_the_bill_is_left_out_with_a_warning(String line) {
        assertThat(names(line + "\nBjörk\nRobyn")).containsExactly("Björk", "Robyn");
        assertThat(read(line + "\nBjörk\nRobyn").warnings())
                .extracting(Lineup.Warning::line)
                .containsExactly(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Secret Band",
                "The Others",
                "The Guest",
                "The Doors",
                "Confirmed",
                "One More Time",
                "Ticket To The Moon",
                "21 Savage"
            })
    void a_name_with_such_words_is_a_name(String name) {
        assertThat(names("Björk\n" + name)).containsExactly("Björk", name);
    }

    @Test
    void a_name_may_end_in_a_year_further_down() {
        assertThat(names("Björk\nClass Of 2020")).containsExactly("Björk", "Class Of 2020");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\n\n", "\t", "\u0000", "\ufeff", "\u200b\n\u200b", " \r\n ", "\u200d"})
    void a_text_without_letters_has_no_acts(String text) {
        assertThat(names(text)).isEmpty();
    }

    @Test
    void no_more_warnings_are_listed_than_can_be_read() {
        assertThat(read("TBA\n".repeat(10_000)).warnings()).hasSizeLessThan(300);
    }
}
