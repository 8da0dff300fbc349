package io.festivalplayer.common.lineup;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A text as words, each also as it is compared: without case, accents and punctuation.
 *
 * @param text the text itself
 * @param written the words as they stand
 * @param folded the same words folded; a word of symbols keeps them
 */
record Words(String text, List<String> written, List<String> folded) {

    /** Names seldom have more words. */
    private static final int FEW = 4;

    static Words of(String text) {
        var written = new ArrayList<String>(FEW);
        var folded = new ArrayList<String>(FEW);
        int start = 0;
        for (int at = 0; at <= text.length(); at++) {
            if (at == text.length() || isSpace(text.charAt(at))) {
                if (start < at) {
                    var word = text.substring(start, at);
                    written.add(word);
                    folded.add(fold(word));
                }
                start = at + 1;
            }
        }
        return new Words(text, written, folded);
    }

    private static boolean isSpace(char letter) {
        return letter == ' ' || (letter >= '\t' && letter <= '\r');
    }

    static String fold(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (!NameKey.isPlain(word.charAt(i))) {
                return NameKey.of(word).value();
            }
        }
        return word.toLowerCase(Locale.ROOT);
    }

    int count() {
        return written.size();
    }

    boolean isEmpty() {
        return written.isEmpty();
    }

    String first() {
        return isEmpty() ? "" : folded.getFirst();
    }

    String last() {
        return isEmpty() ? "" : folded.getLast();
    }

    /** The words before this place, as a text. */
    String before(int end) {
        return String.join(" ", written.subList(0, end));
    }

    /** The words from this place on, as a text. */
    String from(int start) {
        return String.join(" ", written.subList(start, written.size()));
    }

    boolean haveAny(Set<String> vocabulary) {
        for (var word : folded) {
            if (vocabulary.contains(word)) {
                return true;
            }
        }
        return false;
    }

    /** Whether all of the words, as they stand, are of a kind. */
    boolean areAll(Predicate<String> kind) {
        for (var word : written) {
            if (!kind.test(word)) {
                return false;
            }
        }
        return true;
    }

    /** The folded words as one text, for phrases. */
    String phrase() {
        return phrase(count());
    }

    /** The folded words before this place, as one text. */
    String phrase(int end) {
        return end == 1 ? first() : String.join(" ", folded.subList(0, end));
    }
}
