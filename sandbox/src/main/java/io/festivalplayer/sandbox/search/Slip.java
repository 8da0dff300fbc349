package io.festivalplayer.sandbox.search;

/**
 * A word that others may be a slip of the pen away from. What can be told from the letters alone is not compared letter
 * by letter: a search looks at every word of the catalogue.
 */
final class Slip {

    private static final int LETTERS_FOR_ONE = 5;
    private static final int LETTERS_FOR_TWO = 9;

    private final String word;
    private final long letters;

    Slip(String word) {
        this.word = word;
        this.letters = word.chars().mapToLong(letter -> 1L << letter).reduce(0, (some, one) -> some | one);
    }

    /** Says whether two words differ by one letter, or by two when they are long. Short words allow none. */
    static boolean between(String one, String other) {
        return new Slip(one).isNear(new Slip(other));
    }

    /** The same, for words that are compared with many. */
    boolean isNear(Slip other) {
        int shorter = Math.min(word.length(), other.word.length());
        int allowed = shorter >= LETTERS_FOR_TWO ? 2 : shorter >= LETTERS_FOR_ONE ? 1 : 0;
        // Each letter that is wrong takes one away and brings another.
        return Math.abs(word.length() - other.word.length()) <= allowed
                && Long.bitCount(letters ^ other.letters) <= 2 * allowed
                && distance(word, other.word) <= allowed;
    }

    private static int distance(String one, String other) {
        var previous = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            var row = new int[other.length() + 1];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int swap = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(previous[j - 1] + swap, Math.min(previous[j], row[j - 1]) + 1);
            }
            previous = row;
        }
        return previous[other.length()];
    }
}
