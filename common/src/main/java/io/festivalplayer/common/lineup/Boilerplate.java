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
            "^(?:\\p{L}[\\p{L}./ -]{0,20}:\\s?|(?:ak|vvk|abendkasse|vorverkauf|entry|entrada|ingresso|prévente|prevente|sur place|door)\\s)?(?:(?:da|from|ab|desde)\\s)?"
                    + "(?:[€$£]\\s?\\d[\\d.,]*+|(?<![\\d.,])\\d[\\d.,]*+\\s?(?:€|£|euros?|eur|kr|zł|usd|gbp)(?!\\p{L})).{0,20}");
    private static final Set<String> WORDS_OF_TICKETS = Vocabulary.of("""
            tickets, ticketing, presale, eintritt, billets, entradas, billetter, biljetter, boletos
            biglietti, billetterie, bilhetes, ingressos, bilety, kaarten, kaartverkoop, vstupenky, jegyek
            билеты, チケット, 티켓, כרטיסים, تذاكر
            """);
    private static final Set<String> WORDS_OF_SALE = Vocabulary.of("""
            buy, get, book, sale, price, prices, day, weekend, early, vip, office, from, on, now, a, your
            """);
    private static final Phrases PHRASES = Phrases.of("""
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
            more artists, in no particular order, programmation, la programmation, programacion
            programma, programmubersicht, programacao, cartel, cartel por dias, cartel completo, cartaz
            el cartel, line up por dias, la prog, spielplan, zeitplan, horarios, horaires, orari
            タイムテーブル, 出演者, 出演アーティスト, ラインナップ, 라인업, 타임테이블, לוח זמנים, اللاينأب
            """);
    private static final Set<String> GIVEN = Set.of("presented", "sponsored", "powered", "supported", "brought");
    private static final Phrases OPENINGS = Phrases.of("""
            doors, gates, einlass, showtime, turoffnung, beginn, doors open, gates open
            ouverture des portes, ouverture, apertura de puertas, apertura porte, apertura cancelli
            abertura de portas, abertura dos portoes, deuren open, deuren, zaal open, otwarcie bram
            dorene apner, insläpp, dorre, ovet, portit, 開場, 開演, 입장, الأبواب تفتح, פתיחת שערים, פתיחת דלתות
            начало, двери, insläpp från, ώρα έναρξης, έναρξη, πόρτες, ovet auki
            """);
    private static final int LONGEST_OPENING = 4;
    private static final Set<String> ABOUT_THE_BILL = Vocabulary.of("""
            our, the, first, second, third, next, final, last, full, new, names, acts, artists, bands
            headliners, lineup, line, up, wave, announcement, announcements, are, is, here, now, out
            this, years, year, so, far, and, its, your, meet, introducing, revealed, announced, announcing
            """);
    private static final Set<String> VERBS_OF_BILLS =
            Set.of("are", "is", "meet", "introducing", "revealed", "announced", "announcing");
    private static final Set<String> TRADE = Set.of("association", "partnership", "cooperation", "collaboration");

    private Boilerplate() {}

    /** Whether a line or a piece of one names nobody and can go without a word. */
    static boolean covers(String text) {
        return isRule(text) || covers(Words.of(text));
    }

    static boolean covers(Words said) {
        var core = HeadingReader.trimmed(said.text());
        return saysNothing(said)
                || (!core.equals(said.text())
                        && core.codePoints().anyMatch(Character::isLetter)
                        && saysNothing(Words.of(core)));
    }

    private static boolean saysNothing(Words said) {
        var text = said.text();
        if (isRule(text)) {
            return true;
        }
        if (INFORMATION.indexOf(text.codePointAt(0)) >= 0) {
            return true;
        }
        var words = text.indexOf('：') < 0 ? said : Words.of(text.replace("：", ": "));
        var lower = text.toLowerCase(Locale.ROOT);
        return isAddress(words)
                || isPhrase(words)
                || isSale(words)
                || isGiven(words)
                || isNumbered(lower)
                || words.areAll(Boilerplate::isHashtag)
                || isOpening(words, text)
                || text.startsWith("©")
                || text.startsWith("※")
                || isAboutTheBill(words)
                || lower.startsWith("copyright");
    }

    /** An age or a price. */
    private static boolean isNumbered(String lower) {
        return SetTime.hasDigit(lower)
                && (AGES.matcher(lower).matches() || PRICE.matcher(lower).matches());
    }

    /** Whether the text is nothing but a line, or specks. */
    static boolean isRule(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isRule(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** "Our first names are here". */
    private static boolean isAboutTheBill(Words words) {
        return words.count() > 2 && ABOUT_THE_BILL.containsAll(words.folded()) && words.haveAny(VERBS_OF_BILLS);
    }

    /** Lines drawn with signs, and specks. Signs that names are made of ("!!!", "+/-", "???") are not among them. */
    private static boolean isRule(char letter) {
        return Character.isWhitespace(letter) || "-–—_=~*·•.,:;'’`´\"|°^<>()[]{}\\#".indexOf(letter) >= 0;
    }

    private static boolean isHashtag(String word) {
        return word.length() > 1
                && (word.charAt(0) == '#' || word.charAt(0) == '＃')
                && Character.isLetter(word.charAt(1));
    }

    private static boolean isAddress(Words words) {
        return words.areAll(word -> Links.isAddress(word) && !Links.isArtist(word));
    }

    private static boolean isPhrase(Words words) {
        return words.count() <= LONGEST_PHRASE && PHRASES.have(words);
    }

    private static boolean isSale(Words words) {
        boolean isNamedSo = words.count() == 2 && words.first().equals("the");
        return (words.haveAny(WORDS_OF_TICKETS) && !isNamedSo)
                || (words.folded().contains("ticket") && words.haveAny(WORDS_OF_SALE));
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

    /** "Doors 18:00", "Doors open: 18h"; with nothing else it needs a colon or a time to be told from a name. */
    private static boolean isOpening(Words words, String text) {
        for (int length = Math.min(LONGEST_OPENING, words.count() - 1); length > 0; length--) {
            if (OPENINGS.have(words, length)) {
                return SetTime.isTime(words.from(length)) || text.contains(":") || text.contains("：");
            }
        }
        return false;
    }
}
