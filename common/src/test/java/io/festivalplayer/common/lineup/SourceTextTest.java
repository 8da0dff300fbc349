package io.festivalplayer.common.lineup;

import static io.festivalplayer.common.lineup.Readings.names;
import static io.festivalplayer.common.lineup.Readings.onlyAct;
import static io.festivalplayer.common.lineup.Readings.warnings;
import static org.assertj.core.api.Assertions.assertThat;

import io.festivalplayer.common.remark.Remark;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Letters of every script, from every system. */
class SourceTextTest {

    @ParameterizedTest(name = "lines that end in {index}")
    @ValueSource(strings = {"\n", "\r\n", "\r", "\u000b", "\f", "\u2028", "\u2029", "\n\n\n", " \n\t\n"})
    void lines_end_as_any_system_ends_them(String end) {
        assertThat(names("Sigur Rós" + end + "Björk")).containsExactly("Sigur Rós", "Björk");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\ufeffBjörk",
                "Björk\u0000",
                "\u200bBjörk",
                "\u0007Björk\u001b",
                "Björk\ud83c",
                "\u202eBjörk\u202c",
                "Bj\u00adörk",
                "\u00a0Björk\u3000"
            })
    void what_cannot_be_seen_is_no_part_of_a_name(String text) {
        assertThat(onlyAct(text).name()).isEqualTo("Björk");
        assertThat(onlyAct(text).original()).isEqualTo("Björk");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "宇多田ヒカル",
                "실리카겔",
                "فيروز",
                "أم كلثوم",
                "עידן רייכל",
                "Кино",
                "Μαρίζα Ρίζου",
                "आदित्य",
                "Beyonce\u0301",
                "Måneskin",
                "Ólafur Arnalds",
                "Zoë",
                "ずっと真夜中でいいのに。",
                "モーニング娘。",
                "リル・ヨッティ",
                "میدان\u200cها",
                "👩\u200d🎤",
                "Ｐｅｒｆｕｍｅ"
            })
    void a_name_of_any_script_keeps_its_letters(String name) {
        assertThat(onlyAct(name).name()).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Björk",
                "Sigur Rós",
                "Måneskin",
                "Guns N’ Roses",
                "Angèle",
                "Beyoncé",
                "Łona",
                "Dvořák",
                "Ólöf Arnalds",
                "“Björk” – Début…",
                "ROSALÍA",
                "Mö €",
                "Кино",
                "Земфира",
                "あの",
                "실리카겔",
                "فيروز",
                "🎸 Wolf",
                "Señor Coconut",
                "ÄÖÜ ß",
                "Ørjan Nilsen"
            })
    void what_was_misread_is_read_as_it_was_written(String name) {
        var utf8 = name.getBytes(StandardCharsets.UTF_8);

        assertThat(Mojibake.repair(new String(utf8, StandardCharsets.ISO_8859_1)))
                .isEqualTo(name);
        assertThat(Mojibake.repair(name)).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Björk", "Sigur Rós", "Måneskin", "Guns N’ Roses", "Beyoncé", "Señor Coconut"})
    void other_encodings_and_twice_misread_letters_are_told(String name) {
        var once = new String(name.getBytes(StandardCharsets.UTF_8), Charset.forName("windows-1252"));
        var twice = new String(once.getBytes(StandardCharsets.UTF_8), Charset.forName("windows-1252"));
        var mac = new String(name.getBytes(StandardCharsets.UTF_8), Charset.forName("x-MacRoman"));

        assertThat(Mojibake.repair(once)).isEqualTo(name);
        assertThat(Mojibake.repair(twice)).isEqualTo(name);
        assertThat(Mojibake.repair(mac)).isEqualTo(name);
    }

    @Test
    void misread_cyrillic_is_told() {
        var misread = new String("Земфира".getBytes(StandardCharsets.UTF_8), Charset.forName("windows-1251"));

        assertThat(Mojibake.repair(misread)).isEqualTo("Земфира");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ROSÉ’S",
                "MONÉ•RAYE",
                "CAFÉ™",
                "SAVANNAH RÉ…",
                "AMANHÃ”",
                "РС",
                "Рік",
                "√2",
                "£ ¬",
                "ÅÄÖ",
                "¿Téo?",
                "Ã"
            })
    void sound_letters_are_left_alone(String text) {
        assertThat(Mojibake.repair(text)).isEqualTo(text);
    }

    @Test
    void a_repair_is_a_warning_at_its_line() {
        assertThat(Readings.read("Robyn\nBjÃ¶rk").warnings())
                .containsExactly(new Lineup.Warning(
                        2,
                        new Remark(
                                "read_as",
                                "“BjÃ¶rk” was read as “Björk”.",
                                Map.of("text", "BjÃ¶rk", "other", "Björk"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"H\u0000matom", "H\ufffdmatom"})
    void lost_letters_are_a_warning(String line) {
        assertThat(warnings(line)).singleElement().asString().contains("lost");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Earth, Wind &amp; Fire   | Earth, Wind & Fire
            Guns N&#39; Roses        | Guns N' Roses
            Guns N&#x2019; Roses     | Guns N’ Roses
            A&B                      | A&B
            """)
    void entities_of_a_pages_source_are_letters(String line, String name) {
        assertThat(onlyAct(line).name()).isEqualTo(name);
    }
}
