package io.festivalplayer.common.lineup;

import java.util.Set;

/** The words of what an act plays, not of who it is: "DJ set", "live", "sunrise set", "resident DJ". */
final class SetWords {

    private static final Set<String> KINDS = Vocabulary.of("""
            dj, djs, live, hybrid, sunrise, sunset, closing, opening, closer, opener, extended, acoustic
            solo, vinyl, special, secret, surprise, headline, headliner, full, band, disco, house, techno
            dnb, jungle, trance, classics, classic, throwback, ambient, electronic, orchestral, unplugged
            exclusive, festival, late, night, afternoon, morning, marathon, club, av, a/v, audiovisual
            resident, residents, host, hosts, vinylonly, x3, 2h, 3h, 4h, 5h, 6h, 2hr, 3hr, 4hr, 2, 3, 4, 5
            6, hour, hours, hr, hrs, bestof, debut, b2b, stripped, intimate, one, off, first, ever, world
            uk, us, eu, european, premiere, reunion, farewell, new, in, the, a, and, &, +, with, on, only
            german, concert, konzert, concierto, vivo, en, ao
            """);
    private static final Set<String> ENDS = Vocabulary.of("""
            set, sets, djset, liveset, show, pa, performance, livepa, djsets
            """);
    private static final Phrases WHOLE = Phrases.of("""
            live, dj, djs, djset, dj set, live set, liveset, live pa, livepa, live band, full band
            live show, hybrid, solo, acoustic, unplugged, a/v, av, live av, av live, av set, resident
            residents, resident dj, resident djs, dj resident, headliner, headline, host, hosts
            all night long, open to close, open air, b2b, special guest, special guests, guest, secret set
            surprise set, debut, uk debut, album release, release show, cancelled, canceled, postponed, tbc
            new, dj support, vinyl only, extended, closing, opening, sunrise, sunset, en vivo, en directo
            ao vivo, en concert, konzert, concert, band, orchestra, choir, mc, vj, anniversary, residency
            live act, ライブ, djセット
            """);
    private static final Set<String> MARKS = Vocabulary.of("""
            set, sets, djset, show, exclusive, live, tribute, anniversary, performance, performing, plays
            playing, album, tour, premiere, acoustic, unplugged, reunion, farewell, debut, hosted, years
            jahre, ans
            """);
    private static final Set<String> NOT_BEFORE_LIVE = Vocabulary.of("""
            to, we, i, you, they, long, the, let, and, &, or, live, a, of, all, how, who, not, dont, never
            """);

    private static final Set<String> GLUE = Vocabulary.of("""
            in, the, a, and, &, +, with, on, en, ao, one, first, new, us, band
            """);
    private static final Phrases LABELS = Phrases.of("""
            aufgelegt von, an den decks, an den plattentellern, pinchan, pincha, a los platos, ponen musica
            aux platines, aux platines avec, alla consolle, in console, nas pickups, achter de draaitafels
            za konsoleta, a seguire, anschließend, danach, afterwards, followed by, ensuite, apres
            a continuacion, depois, support, supports, with, mit, avec, con, com, met, feat, featuring, sound
            sounds, music, musik, musique, musica, muzyka, line up, konzerte, konzerte mit, concerts
            conciertos, concerti, concertos, koncerty, actuaciones, directos, guests, gaste, invites
            invitados, ospiti, convidados, warm up, aftershow, after show, afterparty, djing, dj sets by
            """);
    private static final Set<String> ENDINGS = Vocabulary.of("""
            all night long, open to close, live band, resident dj, en vivo, ao vivo, en concert, en directo
            live av
            """);
    private static final Set<String> ARTICLES = Vocabulary.of("""
            the, a, los, las, la, el, die, der, das, les, le, my
            """);

    private SetWords() {}

    /** Whether the text says only what is played or how. */
    static boolean areAll(Words words) {
        if (WHOLE.have(words)) {
            return true;
        }
        if (words.count() < 2 || !ENDS.contains(words.last())) {
            return false;
        }
        var kinds = words.folded().subList(0, words.count() - 1);
        return KINDS.containsAll(kinds) && !GLUE.containsAll(kinds);
    }

    /** Whether a text before a colon says only how the acts after it play. */
    static boolean areLabel(Words words) {
        return areAll(words) || LABELS.have(words);
    }

    /** Whether a text that is set apart from a name speaks of a set. */
    static boolean areMarked(Words words) {
        return areAll(words) || words.haveAny(MARKS);
    }

    /** Where the words about the set begin at the end of a billing; the number of words where there are none. */
    static int start(Words words) {
        int end = words.count();
        if (end < 2) {
            return end;
        }
        if (words.last().equals("live") && isBareLive(words)) {
            return NOT_BEFORE_LIVE.contains(words.folded().get(end - 2)) ? end : end - 1;
        }
        if (words.written().getLast().equalsIgnoreCase("A/V")) {
            return end - 1;
        }
        int start = end;
        if (ENDS.contains(words.last())) {
            start = kindsBefore(words, end - 1);
        }
        start = phraseStart(words, start);
        return start == 1 && ARTICLES.contains(words.first()) ? end : start;
    }

    /** "+Live+" is a name. */
    private static boolean isBareLive(Words words) {
        return words.written().getLast().chars().allMatch(Character::isLetter);
    }

    /** "Evil Set" has no word about a set before "set", and "Live Show" none before that. */
    private static int kindsBefore(Words words, int end) {
        int start = end;
        while (start > 1
                && KINDS.contains(words.folded().get(start - 1))
                && !GLUE.contains(words.folded().get(start - 1))) {
            start--;
        }
        boolean isGlued = words.last().length() > 4 && !words.last().equals("performance");
        return start < end || isGlued ? start : words.count();
    }

    private static int phraseStart(Words words, int end) {
        for (int length = 3; length > 1; length--) {
            int start = end - length;
            if (start > 0 && ENDINGS.contains(String.join(" ", words.folded().subList(start, end)))) {
                return start;
            }
        }
        return end;
    }
}
