package io.festivalplayer.worker.match;

import io.festivalplayer.common.lineup.NameKey;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How alike a billed name and an artist's name are. Each kind has its odds: how many such artists are the billed one
 * for each that is not, when nothing else is known and no other artist is as alike.
 */
enum Likeness {
    /** The same but for case, accents, punctuation, "&amp;" and a leading "the". */
    SAME(60),
    /** The same when signs are read as the letters they look like. */
    STYLED(30),
    /** The same when shapes are put together that a scan takes for each other. */
    MISREAD(20),
    /** One slip in a long name, or two in a very long one; no letter that is simply another. */
    SLIP_IN_LONG(16),
    /** A full name that leads companions without a name of their own. */
    LEADER(12),
    /** The initials of the words. */
    INITIALS(12),
    /** The two are written in different scripts, so that the letters tell nothing. */
    OTHER_SCRIPT(15),
    /** The billed name has a last word more that only says in what shape they play. */
    ADDITION(5),
    /** One slip in a name of usual length, two in a long one, or one letter that is simply another. */
    SLIP(4),
    /** One name of a joint billing. */
    PART(1.8),
    /** Two slips, or one in a short name: as often another name. */
    SLIP_IN_SHORT(0.8),
    /** All the billed words, and more. */
    LONGER(0.35),
    /** Some of the billed words, and no other: perhaps one of two acts that ran into one line. */
    SHORTER(0.35),
    /** Nothing in common. */
    UNLIKE(0);

    private static final int NEVER = Integer.MAX_VALUE;
    private static final int VERY_LONG = 14;
    private static final int LONG = 9;
    private static final int USUAL = 6;
    private static final int SHORT = 4;
    private static final int INITIALS_AT_LEAST = 3;

    private final double odds;

    Likeness(double odds) {
        this.odds = odds;
    }

    double odds() {
        return odds;
    }

    static Likeness of(Billing billed, String found) {
        if (billed.key().equals(NameKey.of(found))) {
            return SAME;
        }
        var letters = billed.letters();
        var others = Letters.of(found);
        if (letters.isEmpty() || others.isEmpty()) {
            return UNLIKE;
        }
        if (letters.equals(others)) {
            return letters.length() >= SHORT ? STYLED : SLIP_IN_SHORT;
        }
        var slip = slip(billed, letters, found, others);
        return slip == UNLIKE ? byWords(billed, found) : slip;
    }

    private static Likeness slip(Billing billed, Letters letters, String found, Letters others) {
        int length = Math.min(letters.length(), others.length());
        if (length < SHORT || !numbers(billed.words()).equals(numbers(new Billing(found).words()))) {
            return UNLIKE;
        }
        if (letters.asScanned().equals(others.asScanned())) {
            return length >= USUAL ? MISREAD : SLIP_IN_SHORT;
        }
        return switch (letters.slipsTo(others)) {
            case 1 -> byLength(length, letters.isOneLetterOff(others) ? NEVER : LONG, USUAL, SHORT + 1);
            case 2 -> byLength(length, VERY_LONG, LONG, USUAL + 1);
            case 3 -> length >= VERY_LONG ? SLIP : UNLIKE;
            default -> UNLIKE;
        };
    }

    private static Likeness byLength(int length, int sureFrom, int likelyFrom, int possibleFrom) {
        if (length >= sureFrom) {
            return SLIP_IN_LONG;
        }
        if (length >= likelyFrom) {
            return SLIP;
        }
        return length >= possibleFrom ? SLIP_IN_SHORT : UNLIKE;
    }

    private static Likeness byWords(Billing billed, String found) {
        var key = NameKey.of(found);
        var parts = billed.parts();
        if (!parts.isEmpty() && NameKey.of(parts.getFirst()).equals(key)) {
            return billed.isLeaderWithCompanions() ? LEADER : PART;
        }
        if (parts.stream().map(NameKey::of).anyMatch(key::equals)) {
            return PART;
        }
        if (billed.withoutAddition().map(NameKey::of).filter(key::equals).isPresent()) {
            return ADDITION;
        }
        if (haveNoScriptInCommon(billed.name(), found)) {
            return OTHER_SCRIPT;
        }
        if (isInitialsOf(billed.name(), new Billing(found).words())) {
            return INITIALS;
        }
        return byCommonWords(keys(billed.words()), keys(new Billing(found).words()));
    }

    private static Likeness byCommonWords(Set<NameKey> billed, Set<NameKey> found) {
        if (billed.isEmpty() || found.isEmpty()) {
            return UNLIKE;
        }
        if (found.containsAll(billed)) {
            return LONGER;
        }
        return billed.containsAll(found) ? SHORTER : UNLIKE;
    }

    private static boolean haveNoScriptInCommon(String billed, String found) {
        var scripts = scripts(billed);
        var others = scripts(found);
        return !scripts.isEmpty() && !others.isEmpty() && Collections.disjoint(scripts, others);
    }

    private static boolean isInitialsOf(String name, List<String> words) {
        var initials = words.stream().map(word -> word.substring(0, 1)).collect(Collectors.joining());
        return words.size() >= INITIALS_AT_LEAST && initials.equalsIgnoreCase(name.replace(".", ""));
    }

    private static List<String> numbers(List<String> words) {
        return words.stream()
                .filter(word -> word.chars().allMatch(Character::isDigit))
                .toList();
    }

    private static Set<NameKey> keys(List<String> words) {
        return words.stream()
                .filter(word -> !word.toLowerCase(Locale.ROOT).equals("the"))
                .map(NameKey::of)
                .collect(Collectors.toSet());
    }

    /** The scripts of a name's letters; digits and punctuation belong to none. */
    private static Set<Character.UnicodeScript> scripts(String name) {
        return name.codePoints()
                .filter(Character::isLetter)
                .mapToObj(Character.UnicodeScript::of)
                .collect(Collectors.toSet());
    }
}
