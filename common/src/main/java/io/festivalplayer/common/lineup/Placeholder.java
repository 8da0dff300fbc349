package io.festivalplayer.common.lineup;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Billings that name nobody yet: "TBA", "special guest", "and many more". */
final class Placeholder {

    private static final Set<String> OPEN =
            Set.of("tba", "tbc", "tbd", "announced", "announce", "confirmed", "guest", "guests");
    private static final Set<String> HIDDEN = Set.of("secret", "surprise", "mystery", "unannounced");
    private static final Set<String> KINDS = Vocabulary.of("""
            act, acts, artist, artists, band, bands, dj, djs, headliner, headliners, set, sets, name, names
            line, up, lineup, musical
            """);
    private static final Set<String> HIDDEN_KINDS = Vocabulary.of("""
            act, acts, artist, artists, dj, djs, headliner, headliners, set, sets
            """);
    private static final Set<String> MORE = Set.of("more", "others", "additional", "further");
    private static final Set<String> BEFORE_MORE = Vocabulary.of("""
            and, plus, &, +, many, much, even, with, w, lots, loads, more, others
            """);
    private static final Set<String> AROUND = Vocabulary.of("""
            to, be, very, super, special, and, plus, many, much, loads, lots, of, even, with, soon, coming
            come, still, a, also, see, yet, &, +, support, other, extra, w, from, local, 1, 2, 3, 4, 5, one
            two, three, will
            """);
    private static final Set<String> WORDS =
            Stream.of(OPEN, HIDDEN, KINDS, MORE, AROUND).flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());
    private static final Phrases FOREIGN = Phrases.of("""
            uvm, und viele mehr, und mehr, u v m, viele mehr, und viele weitere, et plus, et plus encore
            y mas, y muchos mas, y mucho mas, e molti altri, e altri, e muito mais, e mais, en meer
            en nog veel meer, og flere, og mange flere, m fl, mfl, och fler, och manga fler, i wiecej
            and more to come, more to come, other acts to follow, uberraschungsgast, invite surprise
            invitado sorpresa, artista sorpresa, etc, to be continued, gosc specjalny, gość specjalny
            invite special, invitee speciale, artista invitado, artista invitada, ospite speciale
            ospite a sorpresa, convidado especial, artista convidado, geheimer gast, special guest tba
            speciale gast, hemmelig gæst, niespodzianka, и другие, и многие другие, ja monta muuta
            ja muita, a dalsi, es meg sokan masok, 他, ほか, スペシャルゲスト, シークレットゲスト, シークレットアクト, and more他
            외, 외 다수, 그 외 다수, 그 외, 스페셜 게스트, وآخرون, والمزيد, ועוד, ועוד רבים, אורח מיוחד, et bien dautres, et dautres
            e tanti altri, e outros, y otros, och manga mer, und weitere, en anderen
            """);

    private Placeholder() {}

    static boolean covers(String text) {
        return covers(Words.of(text));
    }

    static boolean covers(Words words) {
        return !words.isEmpty() && (FOREIGN.have(words) || (WORDS.containsAll(words.folded()) && isOpen(words)));
    }

    /** "Secret", "More" and "The Others" may be names. */
    private static boolean isOpen(Words words) {
        return (words.haveAny(OPEN) && !(words.count() == 1 && words.first().endsWith("ed")))
                || (words.haveAny(HIDDEN) && words.haveAny(HIDDEN_KINDS))
                || (words.count() > 1 && words.haveAny(MORE) && BEFORE_MORE.contains(words.first()));
    }
}
