package io.festivalplayer.sandbox.search;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A text as search compares it: without case, accents and punctuation.
 *
 * @param squashed all letters and digits in a row
 * @param words the words in order, at least one unless the text was blank
 */
record Folded(String squashed, List<String> words) {

    // Nearly every title is of these, and Unicode's rules take long for tens of thousands of titles.
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9 ().,:-]*");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern APOSTROPHES = Pattern.compile("['’‘`´]");
    private static final Pattern DOLLAR_IN_WORD =
            Pattern.compile("\\$(?=[\\p{L}$]*\\p{L})|(?<=\\p{L}[\\p{L}$]{0,30})\\$");
    private static final Pattern EXCLAMATION_IN_WORD = Pattern.compile("(?<=\\p{L})!(?=\\p{L})");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Map<String, String> LETTERS = Map.of(
            "ß", "ss", "æ", "ae", "œ", "oe", "ø", "o", "ð", "d", "đ", "d", "þ", "th", "ł", "l", "ı", "i", "&", " and ");

    static Folded of(String text) {
        var folded = BETWEEN_WORDS
                .splitAsStream(lettersOnly(text.toLowerCase(Locale.ROOT)))
                .filter(word -> !word.isEmpty())
                .toList();
        return folded.isEmpty() ? symbols(text) : new Folded(String.join("", folded), folded);
    }

    private static String lettersOnly(String text) {
        if (PLAIN.matcher(text).matches()) {
            return text;
        }
        var plain =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        for (var letter : LETTERS.entrySet()) {
            plain = plain.replace(letter.getKey(), letter.getValue());
        }
        plain = APOSTROPHES.matcher(plain).replaceAll("");
        plain = DOLLAR_IN_WORD.matcher(plain).replaceAll("s");
        return EXCLAMATION_IN_WORD.matcher(plain).replaceAll("i");
    }

    // Some names have neither letter nor digit, and are all the more exact for it.
    private static Folded symbols(String text) {
        var symbols = text.replaceAll("\\s+", "");
        return new Folded(symbols, symbols.isEmpty() ? List.of() : List.of(symbols));
    }

    boolean isBlank() {
        return words.isEmpty();
    }

    Folded withoutArticle() {
        return words.size() > 1 && words.getFirst().equals("the")
                ? new Folded(squashed.substring(3), words.subList(1, words.size()))
                : this;
    }
}
