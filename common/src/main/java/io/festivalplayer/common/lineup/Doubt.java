package io.festivalplayer.common.lineup;

import io.festivalplayer.common.remark.Remark;
import java.util.Locale;
import java.util.Map;

/** What the reader may not be sure of. */
enum Doubt {
    NAMES_NOBODY("“%s” names nobody and was left out."),
    NAMES_NOBODY_YET("“%s” names nobody yet and was left out."),
    CANCELLED("“%s” is cancelled, says the bill. It was taken all the same."),
    NO_ACT("“%s” was not taken for an act."),
    END_OF_LETTER("“%s” was taken for the end of a letter, not for an act."),
    LETTERS_LOST("Letters of “%s” were lost where it was copied. Write the name anew if it is not found."),
    READ_AS("“%s” was read as “%s”."),
    TWICE("“%s” is on the bill twice and was taken once."),
    MORE("From here on more lines are doubtful than can be listed.");

    private static final int CITED = 80;

    private final String sentence;

    Doubt(String sentence) {
        this.sentence = sentence;
    }

    /** What is said of these words of the bill. */
    Remark of(String text) {
        var cited = cited(text);
        return new Remark(code(), sentence.formatted(cited), Map.of("text", cited));
    }

    /** What is said of these words of the bill, which became others. */
    Remark of(String text, String other) {
        var cited = cited(text);
        var citedOther = cited(other);
        return new Remark(code(), sentence.formatted(cited, citedOther), Map.of("text", cited, "other", citedOther));
    }

    /** What is said of no words in particular. */
    Remark ofNothing() {
        return new Remark(code(), sentence);
    }

    private String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static String cited(String words) {
        if (words.length() <= CITED) {
            return words;
        }
        return words.substring(0, words.offsetByCodePoints(0, words.codePointCount(0, CITED))) + "…";
    }
}
