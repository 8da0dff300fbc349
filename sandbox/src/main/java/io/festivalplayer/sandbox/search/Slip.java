package io.festivalplayer.sandbox.search;

/** Tells slips of the pen from different words. */
final class Slip {

    private static final int LETTERS_FOR_ONE = 5;
    private static final int LETTERS_FOR_TWO = 9;

    private Slip() {}

    /** Says whether two words differ by one letter, or by two when they are long. Short words allow none. */
    static boolean between(String one, String other) {
        int shorter = Math.min(one.length(), other.length());
        int allowed = shorter >= LETTERS_FOR_TWO ? 2 : shorter >= LETTERS_FOR_ONE ? 1 : 0;
        return Math.abs(one.length() - other.length()) <= allowed && distance(one, other) <= allowed;
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
