package io.festivalplayer.common.lineup;

import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Sets of words and phrases, written as a list with commas. */
final class Vocabulary {

    private static final Pattern BREAK = Pattern.compile("[,\n]");

    private Vocabulary() {}

    /** The phrases of a list, folded as {@link Words} are. */
    static Set<String> of(String list) {
        return BREAK.splitAsStream(list)
                .map(phrase -> Words.of(phrase).phrase())
                .filter(Predicate.not(String::isEmpty))
                .collect(Collectors.toUnmodifiableSet());
    }
}
