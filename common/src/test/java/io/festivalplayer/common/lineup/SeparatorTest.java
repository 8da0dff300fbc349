package io.festivalplayer.common.lineup;

import static io.festivalplayer.common.lineup.Readings.names;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How acts are set apart is found out for the whole text. */
class SeparatorTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sigur Rós, Björk, Aphex Twin",
                "Sigur Rós • Björk • Aphex Twin",
                "Sigur Rós·Björk·Aphex Twin",
                "Sigur Rós | Björk | Aphex Twin",
                "Sigur Rós; Björk; Aphex Twin",
                "Sigur Rós / Björk / Aphex Twin",
                "Sigur Rós/Björk/Aphex Twin",
                "Sigur Rós - Björk - Aphex Twin",
                "Sigur Rós – Björk – Aphex Twin",
                "Sigur Rós ★ Björk ★ Aphex Twin",
                "Sigur Rós\tBjörk\tAphex Twin",
                "Sigur Rós    Björk    Aphex Twin",
                "Sigur Rós、Björk、Aphex Twin",
                "Sigur Rós／Björk／Aphex Twin",
                "\n\nSigur Rós,Björk,Aphex Twin,\n",
                "Sigur Rós,, Björk, , Aphex Twin",
                "• Sigur Rós • Björk • Aphex Twin •",
                "Sigur Rós,\nBjörk,\nAphex Twin"
            })
    void acts_are_apart_however_they_are_set_apart(String text) {
        assertThat(names(text)).containsExactly("Sigur Rós", "Björk", "Aphex Twin");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Earth, Wind & Fire",
                "Tyler, the Creator",
                "AC/DC",
                "Chase & Status",
                "Mandy, Indiana",
                "Black Country, New Road",
                "Crosby, Stills, Nash & Young",
                "+/-"
            })
    void a_name_is_whole_among_other_lines(String name) {
        assertThat(names("Sigur Rós\n" + name + "\nBjörk")).contains("Sigur Rós", name, "Björk");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Earth, Wind & Fire",
                "Tyler, the Creator",
                "AC/DC",
                "Mandy, Indiana",
                "Crosby, Stills, Nash & Young",
                "Emerson, Lake & Palmer"
            })
    void a_name_is_whole_where_it_is_all_there_is(String name) {
        assertThat(names(name)).containsExactly(name);
    }

    @Test
    void names_with_commas_line_by_line_stay_whole() {
        var bill = "Earth, Wind & Fire\nTyler, the Creator\nMandy, Indiana\nBlack Country, New Road\n"
                + "Crosby, Stills, Nash & Young\nHey, Nothing";

        assertThat(names(bill)).containsExactly(bill.split("\n"));
    }

    @Test
    void names_with_commas_stay_whole_between_bullets() {
        assertThat(names("Tyler, the Creator • Earth, Wind & Fire\nMandy, Indiana • AC/DC"))
                .containsExactly("Tyler, the Creator", "Earth, Wind & Fire", "Mandy, Indiana", "AC/DC");
    }

    @Test
    void commas_in_one_line_of_many_belong_to_the_name() {
        assertThat(names("Earth, Wind, Fire, Water\nBjörk")).containsExactly("Earth, Wind, Fire, Water", "Björk");
    }

    @Test
    void a_long_list_below_its_headliner_is_taken_apart() {
        assertThat(names("Björk\nRobyn, Yaeji, Smerz, Squid, Sampha, Tirzah"))
                .containsExactly("Björk", "Robyn", "Yaeji", "Smerz", "Squid", "Sampha", "Tirzah");
    }

    @Test
    void signs_in_brackets_separate_nothing() {
        assertThat(names("Mdou Moctar (NE, live), Björk (IS), Robyn (SE, DJ set)"))
                .containsExactly("Mdou Moctar", "Björk", "Robyn");
    }

    @Test
    void a_number_keeps_its_comma() {
        assertThat(names("10,000 Maniacs, Björk, Robyn")).containsExactly("10,000 Maniacs", "Björk", "Robyn");
    }
}
