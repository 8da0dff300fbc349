package io.festivalplayer.common.lineup;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Optional;

/**
 * A text that ends in brackets.
 *
 * @param before what stands before them
 * @param content what stands in them
 * @param isRound whether they are round ones
 * @param isApart whether a space is between
 */
record Brackets(String before, String content, boolean isRound, boolean isApart) {

    private static final String OPEN = "([{（【［〔";
    private static final String CLOSED = ")]}）】］〕";

    /** The brackets at the end of a text. One that is never closed counts, one that is never opened does not. */
    static Optional<Brackets> atEnd(String text) {
        int open = opening(text);
        if (open <= 0) {
            return Optional.empty();
        }
        var before = text.substring(0, open).strip();
        int end = CLOSED.indexOf(text.charAt(text.length() - 1)) >= 0 ? text.length() - 1 : text.length();
        var content = text.substring(open + 1, end).strip();
        boolean isWide = text.charAt(open) > 0xff;
        return before.isEmpty()
                ? Optional.empty()
                : Optional.of(new Brackets(
                        before,
                        content,
                        text.charAt(open) == '(' || text.charAt(open) == '（',
                        isWide || text.charAt(open - 1) == ' '));
    }

    /** Which characters stand inside brackets that are closed again. */
    static BitSet inside(String text) {
        var inside = new BitSet();
        var open = new ArrayDeque<Integer>();
        for (int i = 0; i < text.length(); i++) {
            if (OPEN.indexOf(text.charAt(i)) >= 0) {
                open.push(i);
            } else if (CLOSED.indexOf(text.charAt(i)) >= 0 && !open.isEmpty()) {
                int start = open.pop();
                if (open.isEmpty()) {
                    inside.set(start, i);
                }
            }
        }
        return inside;
    }

    private static int opening(String text) {
        if (text.isEmpty()) {
            return -1;
        }
        int depth = 0;
        boolean isClosed = CLOSED.indexOf(text.charAt(text.length() - 1)) >= 0;
        for (int i = text.length() - 1; i >= 0; i--) {
            if (CLOSED.indexOf(text.charAt(i)) >= 0) {
                if (!isClosed) {
                    return -1;
                }
                depth++;
            } else if (OPEN.indexOf(text.charAt(i)) >= 0) {
                depth--;
                if (depth <= 0) {
                    return i;
                }
            }
        }
        return -1;
    }
}
