package io.festivalplayer.common.lineup;

/**
 * A line of the pasted text.
 *
 * @param number its place in the text, from 1
 * @param original as it was pasted, without what cannot be printed
 * @param text the same with its letters put right; what is read
 */
record Line(int number, String original, String text) {

    boolean isBlank() {
        return text.isBlank();
    }

    Line withText(String other) {
        return new Line(number, original, other.strip());
    }
}
