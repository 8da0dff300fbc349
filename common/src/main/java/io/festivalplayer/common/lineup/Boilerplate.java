package io.festivalplayer.common.lineup;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What stands on posters and pages around the names: tickets, sponsors, ages, addresses, menus. */
final class Boilerplate {

    private static final int LONGEST_PHRASE = 8;
    private static final Pattern AGES = Pattern.compile(
            "(?:(?:ages?\\s)?(?:1[468]|2[01])\\s?\\+(?:\\s(?:only|event|years?))?"
                    + "|(?:over|ages?|ab)\\s(?:1[468]|2[01])s?(?:\\s(?:only|and over|and up|jahren?))?)(?:\\s?[|,•·/–-].*)?");

    /** Emoji that stand before a place, a time, an address. */
    private static final String INFORMATION = "📍⏰🕒👉🎟🎫📅🗓🔗☎📞✉📧💰💶";

    private static final Pattern PRICE = Pattern.compile(
            "(?:[€$£]\\s?\\d[\\d.,]*+|(?<![\\d.,])\\d[\\d.,]*+\\s?(?:€|£|eur|kr|zł|usd|gbp)(?!\\p{L})).{0,20}");
    private static final Set<String> WORDS_OF_TICKETS = Vocabulary.of("""
            tickets, ticketing, presale, eintritt, billets, entradas, billetter, biljetter, boletos
            """);
    private static final Set<String> WORDS_OF_SALE = Vocabulary.of("""
            buy, get, book, sale, price, prices, day, weekend, early, vip, office, from, on, now, a, your
            """);
    private static final Set<String> PHRASES = Vocabulary.of("""
            lineup, line up, full lineup, full line up, the lineup, the line up, lineup poster, artists
            artist lineup, all artists, timetable, running order, set times, schedule, programme, doors
            doors open, gates, gates open, curfew, sold out, soldout, ausverkauft, complet, all ages
            id required, valid id required, anderungen vorbehalten, sous reserve de modifications
            sujeto a cambios, mit freundlicher unterstutzung, on sale now, buy now, book now, more info
            read more, show more, load more, view more, see more, learn more, find out more, follow us
            subscribe, newsletter, subject to change, lineup subject to change, line up subject to change
            all rights reserved, headliners, headliner, also playing, also appearing, confirmed so far
            dj sets, live acts, bands, djs, confirmed acts, confirmed artists, first names, first wave
            first announcement, second announcement, new names, new additions, just added, now added
            with support from, supported by, facebook, instagram, twitter, tiktok, listen on spotify
            website, faq, login, sign in, skip to content, cookie policy, privacy policy
            terms and conditions, lineup az, az, a to z, in alphabetical order, alphabetical order
            more artists, in no particular order
            """);
    private static final Set<String> GIVEN = Set.of("presented", "sponsored", "powered", "supported", "brought");
    private static final Set<String> OPENINGS = Set.of("doors", "gates", "einlass", "showtime");
    private static final Set<String> TRADE = Set.of("association", "partnership", "cooperation", "collaboration");

    private Boilerplate() {}

    /** Whether a line or a piece of one names nobody and can go without a word. */
    static boolean covers(String text) {
        var core = HeadingReader.trimmed(text);
        return saysNothing(text) || (core.codePoints().anyMatch(Character::isLetter) && saysNothing(core));
    }

    private static boolean saysNothing(String text) {
        if (text.codePoints().allMatch(Boilerplate::isRule)) {
            return true;
        }
        if (INFORMATION.indexOf(text.codePointAt(0)) >= 0) {
            return true;
        }
        var words = Words.of(text);
        return isAddress(words)
                || isPhrase(words)
                || isSale(words)
                || isGiven(words)
                || AGES.matcher(lower(text)).matches()
                || words.written().stream().allMatch(Boilerplate::isHashtag)
                || PRICE.matcher(lower(text)).matches()
                || isOpening(words, text)
                || text.startsWith("©")
                || lower(text).startsWith("copyright");
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    /** Lines drawn with signs, and specks. Signs that names are made of ("!!!", "+/-", "???") are not among them. */
    private static boolean isRule(int letter) {
        return Character.isWhitespace(letter) || "-–—_=~*·•.,:;'’`´\"|°^<>()[]{}\\#".indexOf(letter) >= 0;
    }

    private static boolean isHashtag(String word) {
        return word.length() > 1
                && (word.charAt(0) == '#' || word.charAt(0) == '＃')
                && Character.isLetter(word.charAt(1));
    }

    private static boolean isAddress(Words words) {
        return words.written().stream().allMatch(word -> Links.isAddress(word) && !Links.isArtist(word));
    }

    private static boolean isPhrase(Words words) {
        return words.count() <= LONGEST_PHRASE && PHRASES.contains(words.phrase());
    }

    private static boolean isSale(Words words) {
        return words.haveAny(WORDS_OF_TICKETS) || (words.folded().contains("ticket") && words.haveAny(WORDS_OF_SALE));
    }

    /** "presented by X", "in association with X". */
    private static boolean isGiven(Words words) {
        return (words.count() > 2
                        && GIVEN.contains(words.first())
                        && words.folded().contains("by"))
                || (words.count() > 2
                        && words.first().equals("in")
                        && TRADE.contains(words.folded().get(1)));
    }

    private static boolean isOpening(Words words, String text) {
        if (!OPENINGS.contains(words.first()) || words.count() == 1) {
            return false;
        }
        var rest = words.from(words.folded().get(1).equals("open") && words.count() > 2 ? 2 : 1);
        return SetTime.isTime(rest) || text.contains(":");
    }
}
