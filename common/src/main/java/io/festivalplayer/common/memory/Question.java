package io.festivalplayer.common.memory;

import io.festivalplayer.common.lineup.NameKey;

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
     * Who is this artist, and what are their tracks?
     *
     * @param id the artist's Spotify id
     * @return the question
     */
    public static Question artist(String id) {
        return new Question("artist " + id);
    }
}
