package io.festivalplayer.common.lineup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NameKeyTest {

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Sigur Rós            | SIGUR ROS
            Björk                | bjork
            BEYONCÉ              | Beyonce
            Mø                   | MO
            Trentemøller         | trentemoller
            Æther                | AETHER
            Röyksopp             | Royksopp
            Motörhead            | motorhead
            Sólstafir            | Solstafir
            Łona                 | Lona
            Đorđe                | Dorde
            Straße               | STRASSE
            İlhan                | ilhan
            Kaytranada           | KAYTRANADA
            Simon & Garfunkel    | Simon and Garfunkel
            Simon&Garfunkel      | Simon And Garfunkel
            Florence + the Machine | Florence & The Machine
            The National         | National
            THE NATIONAL         | the national
            AC/DC                | ACDC
            AC/DC                | ac dc
            M.I.A.               | MIA
            Jay-Z                | JAY Z
            alt-J                | alt‐J
            P!nk                 | P nk
            Mandy, Indiana       | Mandy Indiana
            Guns N’ Roses        | Guns N' Roses
            blink-182            | Blink 182
            ｂｌｉｎｋ－１８２         | blink-182
            Godspeed You! Black Emperor | Godspeed You Black Emperor
            Sunn O)))            | SUNN O
            宇多田ヒカル           | 宇多田ﾋｶﾙ
            فيروز                | فَيْرُوز
            Кино                 | КИНО
            """)
    void two_spellings_of_a_name_have_one_key(String one, String other) {
        assertThat(NameKey.of(one)).isEqualTo(NameKey.of(other));
    }

    @ParameterizedTest(name = "{0} is not {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Earth           | Earth, Wind & Fire
            Cult            | Blue Öyster Cult
            SVDDEN DEATH    | Sudden Death
            !!!             | ???
            !!!             | !!
            +/-             | +
            +/-             | -/+
            &               | +
            &ME             | ME
            The The         | Them
            宇多田ヒカル      | 椎名林檎
            فيروز           | أم كلثوم
            Кино            | Kino
            Blur            | Blúr Tribute
            """)
    void two_names_have_two_keys(String one, String other) {
        assertThat(NameKey.of(one)).isNotEqualTo(NameKey.of(other));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "!!!", "+/-", "&", "+", "???", "†††", "...", "The", "The The", "and", "A", "宇多田ヒカル", "فيروز", "𝕋𝕙𝕖",
                "🎸", "🎸🎸"
            })
    void a_name_that_can_be_seen_has_a_key(String name) {
        assertThat(NameKey.of(name).value()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t\n", "\u00a0", "\u3000"})
    void a_blank_name_has_an_empty_key(String name) {
        assertThat(NameKey.of(name).value()).isEmpty();
    }

    @Test
    void a_name_of_symbols_keeps_them() {
        assertThat(NameKey.of("! ! !")).isEqualTo(new NameKey("!!!"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Sigur Rós", "AC/DC", "!!!", "+/-", "Straße", "Florence + the Machine", "宇多田ヒカル"})
    void folding_a_key_again_changes_nothing(String name) {
        var key = NameKey.of(name);

        assertThat(NameKey.of(key.value())).isEqualTo(key);
    }

    @ParameterizedTest(name = "{0} is not {1}")
    @CsvSource({"ガガ, カカ", "ハンド, バンド", "राम, रोम", "The The, The", "มา, มี"})
    void names_that_sound_otherwise_have_keys_of_their_own(String one, String other) {
        assertThat(NameKey.of(one)).isNotEqualTo(NameKey.of(other));
    }

    @ParameterizedTest(name = "{0} and {1}: {2}")
    @CsvSource({"Björk, bjork, 1", "Bjork, Bjorn, 0.8", "Bjork, Gusgus, 0", "Metallica, Metalica, 0.889", "'', '', 1"})
    void names_are_as_alike_as_the_share_of_letters_that_agree(String one, String other, double likeness) {
        assertThat(NameKey.of(one).likenessTo(NameKey.of(other))).isCloseTo(likeness, within(0.001));
        assertThat(NameKey.of(other).likenessTo(NameKey.of(one))).isCloseTo(likeness, within(0.001));
    }
}
