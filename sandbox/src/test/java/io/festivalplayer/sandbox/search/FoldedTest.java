package io.festivalplayer.sandbox.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldedTest {

    @ParameterizedTest
    @CsvSource({
        "Sigur Rós, sigurros",
        "MØ, mo",
        "Motörhead, motorhead",
        "AC/DC, acdc",
        "P!nk, pink",
        "$uicideboy$, suicideboys",
        "Joey Bada$$, joeybadass",
        "'Earth, Wind & Fire', earthwindandfire",
        "Guns N’ Roses, gunsnroses",
        "+LIVE+, live",
        "!!!, !!!",
        "'¥$', '¥$'",
        "あの, あの",
    })
    void leavesOnlyWhatDistinguishes(String name, String folded) {
        assertThat(Folded.of(name).squashed()).isEqualTo(folded);
    }
}
