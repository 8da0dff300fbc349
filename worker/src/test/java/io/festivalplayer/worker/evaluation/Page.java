package io.festivalplayer.worker.evaluation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The page about matching: the tables are ours, what stands around them is written by hand. */
record Page(Path file) {

    private static final String BEGIN = "<!-- figures: script/evaluate writes what is between these two lines -->";
    private static final String END = "<!-- end of the figures -->";

    void write(String tables) {
        try {
            var text = Files.readString(file);
            var begin = text.indexOf(BEGIN);
            var end = text.indexOf(END);
            if (begin < 0 || end < begin) {
                throw new IllegalStateException(file + " has lost the lines between which the figures stand");
            }
            Files.writeString(file, text.substring(0, begin) + BEGIN + "\n\n" + tables + "\n" + text.substring(end));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
