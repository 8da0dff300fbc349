package io.festivalplayer.common.lineup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LineupReaderTest {

    private final LineupReader reader = new LineupReader();

    @Test
    void each_line_is_an_act_in_the_bills_order() {
        assertThat(names("Sigur Rós\nBjörk\nAphex Twin")).containsExactly("Sigur Rós", "Björk", "Aphex Twin");
    }

    @ParameterizedTest(name = "lines that end in {index}")
    @ValueSource(strings = {"\n", "\r\n", "\r", "\u2028", "\u2029", "\n\n\n", " \n\t\n"})
    void lines_end_as_any_system_ends_them(String end) {
        assertThat(names("Sigur Rós" + end + "Björk")).containsExactly("Sigur Rós", "Björk");
    }

    @ParameterizedTest(name = "[{0}] is [{1}]")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            - Björk              | Björk
            * Björk              | Björk
            • Björk              | Björk
            – Björk              | Björk
            1. Björk             | Björk
            12) Björk            | Björk
            `   Björk   `        | Björk
            !!!                  | !!!
            +/-                  | +/-
            -M-                  | -M-
            1975                 | 1975
            2 Chainz             | 2 Chainz
            50 Cent              | 50 Cent
            Mandy, Indiana       | Mandy, Indiana
            Tyler, The Creator   | Tyler, The Creator
            AC/DC                | AC/DC
            KoЯn                 | KoЯn
            宇多田ヒカル           | 宇多田ヒカル
            فيروز                | فيروز
            🎸 Guitar Wolf       | 🎸 Guitar Wolf
            """)
    void a_line_gives_the_name_in_the_bills_own_letters(String line, String name) {
        assertThat(names(line)).containsExactly(name);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "Sigur Rós, Björk, Aphex Twin",
                "Sigur Rós • Björk • Aphex Twin",
                "Sigur Rós·Björk·Aphex Twin",
                "Sigur Rós | Björk | Aphex Twin",
                "Sigur Rós; Björk; Aphex Twin",
                "Sigur Rós, Björk • Aphex Twin",
                "\n\nSigur Rós,Björk,Aphex Twin,\n",
                "Sigur Rós,, Björk, , Aphex Twin"
            })
    void a_single_line_of_three_or_more_is_taken_apart(String line) {
        assertThat(names(line)).containsExactly("Sigur Rós", "Björk", "Aphex Twin");
    }

    @Test
    void commas_in_one_line_of_many_belong_to_the_name() {
        assertThat(names("Earth, Wind, Fire, Water\nBjörk")).containsExactly("Earth, Wind, Fire, Water", "Björk");
    }

    @Test
    void an_act_that_stands_twice_is_taken_once() {
        assertThat(names("Sigur Rós\nBjörk\nSIGUR ROS")).containsExactly("Sigur Rós", "Björk");
    }

    @Test
    void an_act_that_stands_twice_is_warned_of_at_its_line() {
        assertThat(reader.read("Sigur Rós\n\nSIGUR ROS").warnings())
                .extracting(Lineup.Warning::line)
                .containsExactly(3);
    }

    @Test
    void a_warning_names_the_act() {
        assertThat(reader.read("Björk\nBJÖRK").warnings().getFirst().message()).contains("BJÖRK");
    }

    @Test
    void the_source_line_is_kept() {
        assertThat(reader.read("Sigur Rós\n1. Björk").acts())
                .extracting(BilledAct::original)
                .containsExactly("Sigur Rós", "1. Björk");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\n\n", "\t", "\u0000", "\ufeff", "\u200b\n\u200b", " \r\n "})
    void a_text_without_letters_has_no_acts(String text) {
        assertThat(reader.read(text).acts()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\ufeffBjörk", "Björk\u0000", "\u200bBjörk", "\u0007Björk\u001b", "Björk\ud83c"})
    void what_cannot_be_printed_is_no_part_of_a_name(String text) {
        assertThat(names(text)).containsExactly("Björk");
    }

    @Test
    void every_act_of_a_long_bill_is_read() {
        var bill = IntStream.range(0, 20_000).mapToObj(n -> "Act " + n).toList();

        assertThat(names(String.join("\n", bill))).isEqualTo(bill);
    }

    @Test
    void every_act_of_a_long_single_line_is_read() {
        var bill = IntStream.range(0, 20_000).mapToObj(n -> "Act " + n).toList();

        assertThat(names(String.join(", ", bill))).isEqualTo(bill);
    }

    @Test
    void a_line_of_any_length_is_one_act() {
        var name = IntStream.range(0, 100_000).mapToObj(_ -> "x").collect(Collectors.joining());

        assertThat(names(name)).containsExactly(name);
    }

    @Test
    void no_act_is_blank() {
        var odd = Arrays.stream(new String[] {"-", "- ", "1.", "1. ", ",", ", ,", "•", "* *", "1) 2)"})
                .collect(Collectors.joining("\n"));

        assertThat(names(odd)).noneMatch(String::isBlank);
    }

    private List<String> names(String text) {
        return reader.read(text).acts().stream().map(BilledAct::name).toList();
    }
}
