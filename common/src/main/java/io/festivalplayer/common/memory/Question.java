package io.festivalplayer.common.memory;

import io.festivalplayer.common.lineup.NameKey;
import java.util.Locale;

/**
 * What can be asked about a line-up, in the form in which it is remembered.
 *
 * @param text the same for all that have the same answer
 */
public record Question(String text) {

    /**
     * Who is billed under this name, and what are their tracks?
     *
     * @param name the billed name; spellings that are matched alike are one question
     * @return the question
     */
    public static Question act(String name) {
        return new Question("act " + NameKey.of(name).value());
    }

    /**
     * Who else has this name, beyond the first answer?
     *
     * @param name the name
     * @return the question
     */
    public static Question further(String name) {
        return new Question("further " + NameKey.of(name).value());
    }

    /**
     * Who comes up for these words?
     *
     * @param words the words
     * @return the question
     */
    public static Question words(String words) {
        return new Question("words " + words.toLowerCase(Locale.ROOT));
    }

    /**
     * Who is this artist, and what are their tracks?
     *
     * @param id the artist's Spotify id
     * @return the question
     */
    public static Question artist(String id) {
        return new Question("artist " + id);
    }
}
