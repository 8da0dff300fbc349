package io.festivalplayer.common.lineup;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.StringTokenizer;

/**
 * A text as words, each also as it is compared: without case, accents and punctuation.
 *
 * @param written the words as they stand
 * @param folded the same words folded; a word of symbols keeps them
 */
record Words(List<String> written, List<String> folded) {

    private static final String SPACES = " \t\n\u000B\f\r";

    static Words of(String text) {
        var written = new ArrayList<String>();
        var folded = new ArrayList<String>();
        var words = new StringTokenizer(text, SPACES);
        while (words.hasMoreTokens()) {
            var word = words.nextToken();
            written.add(word);
            folded.add(fold(word));
        }
        return new Words(written, folded);
    }

    static String fold(String word) {
        for (int i = 0; i < word.length(); i++) {
            char letter = word.charAt(i);
            if (letter >= 0x80 || !Character.isLetterOrDigit(letter)) {
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

    /** The folded words as one text, for phrases. */
    String phrase() {
        return String.join(" ", folded);
    }
}
