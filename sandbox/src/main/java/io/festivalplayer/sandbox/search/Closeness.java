package io.festivalplayer.sandbox.search;

import java.util.Optional;
import java.util.function.BiPredicate;

/** How close a name is to what was asked for, closest first. */
enum Closeness {
    /** The same but for case, accents and punctuation. */
    EXACT(100),
    /** The name has all the words asked for, and more. */
    WORDS(70),
    /** The words asked for begin words of the name. */
    PREFIX(60),
    /** A slip of the pen away. */
    NEAR(45);

    private final int weight;

    Closeness(int weight) {
        this.weight = weight;
    }

    int weight() {
        return weight;
    }

    static Optional<Closeness> of(Folded asked, Folded name) {
        if (asked.squashed().equals(name.squashed())
                || asked.withoutArticle()
                        .squashed()
                        .equals(name.withoutArticle().squashed())) {
            return Optional.of(EXACT);
        }
        if (all(asked, name, String::equals)) {
            return Optional.of(WORDS);
        }
        if (all(asked, name, (word, other) -> other.startsWith(word))) {
            return Optional.of(PREFIX);
        }
        return all(asked, name, (word, other) -> other.startsWith(word) || Slip.between(word, other))
                ? Optional.of(NEAR)
                : Optional.empty();
    }

    private static boolean all(Folded asked, Folded name, BiPredicate<String, String> same) {
        return !asked.isBlank()
                && asked.words().stream()
                        .allMatch(word -> name.words().stream().anyMatch(other -> same.test(word, other)));
    }
}
