package io.festivalplayer.worker.match;

import io.festivalplayer.common.spotify.ActSearch;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What one more call could decide, when the answer to an act's name has nobody who may be it. The field filter of the
 * first question forgives no slip, knows a joint billing only where it is one artist, and gives the famous first.
 *
 * @param kind in what way it is asked
 * @param words what is asked for
 */
record SecondQuestion(Kind kind, String words) {

    /** A full page of artists may hide the one that is asked for. */
    private static final int PAGE = 10;

    /** What may be written in several ways, or not at all. */
    private static final Set<String> LOOSE = Set.of("the", "and", "n", "und", "et", "y");

    /** In what way it is asked. */
    enum Kind {
        /** The next page of the first question. */
        MORE,
        /** Another name, in the same way as the first. */
        NAME,
        /** Words, without the filter. */
        WORDS
    }

    /** The question that could decide, if any. */
    static Optional<SecondQuestion> after(Billing billed, ActSearch first) {
        var evidence = Evidence.in(first, billed);
        if (evidence.stream().anyMatch(Evidence::isOfThisName)) {
            return Optional.empty();
        }
        if (first.artists().size() >= PAGE) {
            return Optional.of(new SecondQuestion(Kind.MORE, billed.name()));
        }
        var somebody = new Weighing(Company.UNKNOWN).weigh(evidence).stream().anyMatch(Weighing.Weighed::isPossible);
        return somebody ? Optional.empty() : Optional.of(otherwise(billed));
    }

    private static SecondQuestion otherwise(Billing billed) {
        return billed.parts().stream()
                .findFirst()
                .or(billed::withoutAddition)
                .map(name -> new SecondQuestion(Kind.NAME, name))
                .orElseGet(() -> new SecondQuestion(Kind.WORDS, withoutLooseWords(billed)));
    }

    private static String withoutLooseWords(Billing billed) {
        var words = billed.words().stream()
                .filter(word -> !LOOSE.contains(word.toLowerCase(Locale.ROOT)))
                .collect(Collectors.joining(" "));
        return words.isEmpty() ? billed.name() : words;
    }
}
