package io.festivalplayer.common.lineup;

import java.util.Set;
import java.util.stream.Collectors;

/**
 * Phrases of one word or several. Hardly a text begins as one of them does, so the first word is looked at first: to
 * put the words together costs more.
 */
final class Phrases {

    private final Set<String> all;
    private final Set<String> firstWords;

    private Phrases(Set<String> all) {
        this.all = all;
        this.firstWords = all.stream().map(Phrases::firstWord).collect(Collectors.toUnmodifiableSet());
    }

    /** The phrases of a list, as {@link Vocabulary} reads it. */
    static Phrases of(String list) {
        return new Phrases(Vocabulary.of(list));
    }

    /** Whether the words together are one of them. */
    boolean have(Words words) {
        return have(words, words.count());
    }

    /** Whether the words before this place are one of them. */
    boolean have(Words words, int end) {
        return firstWords.contains(words.first()) && all.contains(words.phrase(end));
    }

    private static String firstWord(String phrase) {
        int space = phrase.indexOf(' ');
        return space < 0 ? phrase : phrase.substring(0, space);
    }
}
