package io.festivalplayer.worker.match;

import io.festivalplayer.common.job.PendingAct;
import io.festivalplayer.common.memory.Question;
import io.festivalplayer.common.spotify.ActSearch;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * What is asked about an act. The first question is about its name, or the id that the listener gave. There is a second
 * only when the answer to the name has nobody who may be the act and one call more could decide: the field filter of
 * the first forgives no slip, knows a joint billing only where it is one artist, and gives the famous first.
 *
 * @param kind in what way it is asked
 * @param words what is asked for
 */
record Inquiry(Kind kind, String words) {

    /** A full page of artists may hide the one that is asked for. */
    private static final int PAGE = 10;

    /** A word of so many letters is forgiven no slip, or not each. */
    private static final int SHORT = 5;

    /** What may be written in several ways, or not at all. */
    private static final Set<String> LOOSE = Set.of("the", "and", "n", "und", "et", "y");

    /** What a scan makes of "m" is two slips, which search does not forgive. */
    private static final Pattern SCANNED = Pattern.compile("rn", Pattern.CASE_INSENSITIVE);

    /** In what way it is asked. */
    enum Kind {
        /** Who has this id? */
        ARTIST,
        /** Who has this name? */
        NAME,
        /** Who else has this name, on the next page? */
        FURTHER,
        /** Who comes up for these words, without the filter? */
        WORDS
    }

    static Inquiry first(PendingAct act) {
        return act.artistId()
                .map(id -> new Inquiry(Kind.ARTIST, id))
                .orElseGet(() -> new Inquiry(Kind.NAME, act.name()));
    }

    /** What is left to ask after an answer, if anything. */
    static Optional<Inquiry> after(PendingAct act, ActSearch answer) {
        return act.artistId().isPresent() || answer.askedAgain().isPresent()
                ? Optional.empty()
                : second(new Billing(act.name()), answer);
    }

    /** The form in which its answer is remembered. */
    Question question() {
        return switch (kind) {
            case ARTIST -> Question.artist(words);
            case NAME -> Question.act(words);
            case FURTHER -> Question.further(words);
            case WORDS -> Question.words(words);
        };
    }

    private static Optional<Inquiry> second(Billing billed, ActSearch answer) {
        var evidence = Evidence.in(answer, billed);
        if (evidence.stream().anyMatch(Evidence::isOfThisName)) {
            return Optional.empty();
        }
        if (answer.artists().size() >= PAGE) {
            return Optional.of(new Inquiry(Kind.FURTHER, billed.name()));
        }
        var somebody = new Weighing(Company.UNKNOWN).weigh(evidence).stream().anyMatch(Weighing.Weighed::isPossible);
        return somebody ? Optional.empty() : Optional.of(otherwise(billed));
    }

    private static Inquiry otherwise(Billing billed) {
        return billed.parts().stream()
                .findFirst()
                .or(billed::withoutAddition)
                .map(name -> new Inquiry(Kind.NAME, name))
                .orElseGet(() -> new Inquiry(Kind.WORDS, safeWords(billed)));
    }

    /** Search forgives a slip only in words long enough, and finds nobody if any word of the question misses. */
    private static String safeWords(Billing billed) {
        var words = billed.plainWords().stream()
                .filter(word -> !LOOSE.contains(word.toLowerCase(Locale.ROOT)))
                .toList();
        if (words.isEmpty()) {
            return billed.name();
        }
        var safe = unless(words, word -> word.length() <= SHORT);
        return String.join(" ", unless(safe, word -> SCANNED.matcher(word).find()));
    }

    /** The words without some of them; all where none would be left. */
    private static List<String> unless(List<String> words, Predicate<String> isLeftOut) {
        var left = words.stream().filter(isLeftOut.negate()).toList();
        return left.isEmpty() ? words : left;
    }
}
