package io.festivalplayer.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The part of a page that a script writes; what stands around it is written by hand.
 *
 * @param page the page, which has the two lines between which the part stands
 * @param script the script's name, as the first of these lines has it
 */
public record GeneratedPart(Path page, String script) {

    private static final String END = "<!-- end of the figures -->";

    /**
     * Replaces it.
     *
     * @param text what is to stand there, with a line's end at its own end
     * @throws IllegalStateException if the page has lost one of the two lines
     * @throws UncheckedIOException if it cannot be read or written
     */
    public void replaceBy(String text) {
        var begin = "<!-- figures: " + script + " writes what is between these two lines -->";
        try {
            var whole = Files.readString(page);
            var from = whole.indexOf(begin);
            var to = whole.indexOf(END);
            if (from < 0 || to < from) {
                throw new IllegalStateException(page + " has lost the lines between which the figures stand");
            }
            Files.writeString(page, whole.substring(0, from) + begin + "\n" + text + whole.substring(to));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
