package io.festivalplayer.common.lineup;

/**
 * Slips of the pen between two texts: letters left out, added, mistaken, or swapped with their neighbour (the optimal
 * string alignment distance). The usual edit distance counts a swap as two.
 */
public final class Slips {

    private Slips() {}

    /**
     * How many slips make one text of the other.
     *
     * @param one a text
     * @param other another
     * @return 0 for equal texts, at most the length of the longer one; takes time and room by the product of the
     *     lengths
     */
    public static int between(String one, String other) {
        var slips = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            slips[i][0] = i;
        }
        for (int j = 0; j <= other.length(); j++) {
            slips[0][j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            for (int j = 1; j <= other.length(); j++) {
                slips[i][j] = fewest(slips, one, other, i, j);
            }
        }
        return slips[one.length()][other.length()];
    }

    private static int fewest(int[][] slips, String one, String other, int i, int j) {
        int mistaken = slips[i - 1][j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        int fewest = Math.min(mistaken, Math.min(slips[i - 1][j], slips[i][j - 1]) + 1);
        boolean swapped =
                i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1);
        return swapped ? Math.min(fewest, slips[i - 2][j - 2] + 1) : fewest;
    }
}
