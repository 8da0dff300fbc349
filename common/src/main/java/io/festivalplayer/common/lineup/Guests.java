package io.festivalplayer.common.lineup;

import java.util.Set;

/** Where a billing goes on with others than the act itself: guests, hosts, the title of a show. */
final class Guests {

    private static final Set<String> FEATURING = Set.of("feat", "ft", "featuring");
    private static final Set<String> PRESENTING = Set.of(
            "presents",
            "presenting",
            "presentan",
            "pres",
            "presente",
            "presenta",
            "prasentiert",
            "presenteert",
            "presenterer",
            "invite",
            "invitent",
            "invites",
            "invita",
            "invitan",
            "convida");
    private static final Set<String> PERFORMING = Set.of("perform", "performing", "performs", "plays");
    private static final Set<String> COMPANY = Set.of("mc", "mcs", "special", "guest", "guests", "very");
    private static final Set<String> BY = Set.of("hosted", "presented", "curated", "backed");
    private static final Set<String> AND = Vocabulary.of("""
            &, +, and, with, plus, w, und, y, et, e, i, og, och, en, con, com, avec, mit
            """);
    private static final Set<String> NOBODY = Vocabulary.of("""
            support, supports, guest, guests, gaste, gast, gasten, invites, invitados, invitado, convidados
            convidado, ospiti, goscie, gæster, gaster, vieraat, artistes invites, artistas invitados
            special guests, very special guests
            """);

    private Guests() {}

    /** The word from which on it is not the act any more; the number of words where there is none. */
    static int start(Words words) {
        for (int i = 1; i < words.count(); i++) {
            if (begins(words, i)) {
                return i;
            }
        }
        return words.count();
    }

    private static boolean begins(Words words, int at) {
        var word = words.folded().get(at);
        var written = words.written().get(at);
        boolean isLast = at == words.count() - 1;
        if (written.startsWith("w/") || written.startsWith("W/")) {
            return !isLast || written.length() > 2;
        }
        if (written.equalsIgnoreCase("w.") || (word.equals("present") && arePresent(words, at))) {
            return !isLast;
        }
        if (isLast) {
            return PRESENTING.contains(word) && word.length() > 4;
        }
        var next = words.folded().get(at + 1);
        return (FEATURING.contains(word) && !isMeasure(words, at))
                || PRESENTING.contains(word)
                || PERFORMING.contains(word)
                || (word.equals("with") && COMPANY.contains(next))
                || (BY.contains(word) && next.equals("by"))
                || (AND.contains(word) && words.count() - at < 6 && isNobody(words.from(at + 1)));
    }

    private static boolean isNobody(String text) {
        return Placeholder.covers(text) || NOBODY.contains(Words.of(text).phrase());
    }

    /** "A & B present C", "A present: C"; else it may be a part of the name. */
    private static boolean arePresent(Words words, int at) {
        return words.written().get(at).endsWith(":")
                || words.folded().subList(0, at).stream().anyMatch(AND::contains);
    }

    /** "Six Ft Under", "6 ft". */
    private static boolean isMeasure(Words words, int at) {
        var before = words.folded().get(at - 1);
        return words.folded().get(at).equals("ft")
                && (before.equals("six") || before.chars().allMatch(Character::isDigit));
    }
}
