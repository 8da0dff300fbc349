package io.festivalplayer.sandbox.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.SplittableRandom;
import tools.jackson.databind.json.JsonMapper;

/**
 * The words that titles are made of.
 *
 * @param titles patterns with the placeholders {@code {adjective}}, {@code {noun}}, {@code {verb}} and {@code {place}}
 * @param adjectives adjectives
 * @param nouns nouns
 * @param verbs verbs
 * @param places towns
 */
record Words(
        List<String> titles, List<String> adjectives, List<String> nouns, List<String> verbs, List<String> places) {

    static Words load() {
        try (var resource = Words.class.getResourceAsStream("/catalogue/words.json")) {
            return JsonMapper.shared().readValue(resource, Words.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String title(SplittableRandom random) {
        return pick(titles, random)
                .replace("{adjective}", pick(adjectives, random))
                .replace("{noun}", pick(nouns, random))
                .replace("{other}", pick(nouns, random))
                .replace("{verb}", pick(verbs, random))
                .replace("{place}", pick(places, random));
    }

    String place(SplittableRandom random) {
        return pick(places, random);
    }

    private static String pick(List<String> words, SplittableRandom random) {
        return words.get(random.nextInt(words.size()));
    }
}
