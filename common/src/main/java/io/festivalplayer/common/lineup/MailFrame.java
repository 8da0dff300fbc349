package io.festivalplayer.common.lineup;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What an e-mail puts around a bill: quote marks, header lines, a greeting, a signature. */
final class MailFrame {

    private static final Pattern QUOTE = Pattern.compile("^>[>\\s]*+");
    private static final Pattern HEADER = Pattern.compile(
            "^(?:from|to|cc|bcc|subject|date|sent|reply-to|von|an|betreff|gesendet|datum|de|à|objet|envoyé|"
                    + "para|asunto|fecha|fra|til|emne|dato|från|till|ämne|da|oggetto|van|aan|onderwerp|od|do|temat|data|"
                    + "wysłano|assunto|enviado|inviato|a|verzonden|lähettäjä|vastaanottaja|aihe|от|кому|тема|дата|"
                    + "差出人|宛先|件名|日時|보낸 사람|받는 사람|제목|날짜|发件人|收件人|主题|日期|من|إلى|الموضوع|מאת|אל|נושא)\\s?(?::\\s|：)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Set<String> WROTE = Vocabulary.of("""
            wrote, schrieb, ecrit, escribio, skrev, scritto, escreveu, schreef, napisał, kirjoitti, пишет
            написал, 書きました, 작성
            """);
    private static final Set<String> GREETINGS = Vocabulary.of("""
            hi, hey, hello, dear, hallo, liebe, lieber, hola, bonjour, salut, ciao, hej, hei, moin, servus
            hoi, ola, oi, coucou, cher, chere, caro, cara, querido, querida, beste, kære, cześć, drogi
            droga, moi, terve, ahoj, szia, привет, здравствуйте, 안녕하세요, 안녕, שלום, היי, مرحبا
            """);
    private static final Phrases SIGN_OFFS = Phrases.of("""
            cheers, best, regards, best regards, kind regards, warm regards, best wishes, all the best
            thanks, many thanks, thank you, love, xx, xoxo, lg, vg, mfg, mvh, liebe gruße, liebe grusse
            viele grusse, beste grusse, mit freundlichen grussen, saludos, un abrazo, cordialement, bisous
            hilsen, venlig hilsen, med venlig hilsen, halsningar, groetjes, saluti, abracos, see you there
            see you, take care, bises, biz, a bientot, amities, bien a toi, a presto, un saluto, baci
            besos, abrazos, nos vemos, abraco, beijos, ate ja, groeten, met vriendelijke groet, liefs
            med vanlig halsning, vi ses, knus, kram, pozdrawiam, buziaki, do zobaczenia, terveisin, nahdaan
            s pozdravem, udv, с уважением, до встречи, пока, よろしく, よろしくお願いします, 감사합니다, תודה, להתראות, شكرا
            """);
    private static final int LONGEST_GREETING = 5;
    private static final int LONGEST_SIGNATURE = 6;

    private MailFrame() {}

    /** The lines of the bill alone. */
    static List<Line> inside(List<Line> lines, Doubts doubts) {
        var unquoted = lines.stream().map(MailFrame::unquoted).toList();
        var inside = new ArrayList<Line>();
        boolean isMail = !unquoted.equals(lines);
        boolean isBegun = false;
        for (int i = 0; i < unquoted.size(); i++) {
            if (isHeader(unquoted, i) || isAttribution(unquoted.get(i))) {
                isMail = true;
            } else if (!isBegun && isGreeting(unquoted.get(i))) {
                isMail = true;
            } else {
                inside.add(unquoted.get(i));
                isBegun |= !unquoted.get(i).isBlank();
            }
        }
        return withoutSignature(inside, isMail, doubts);
    }

    private static Line unquoted(Line line) {
        return line.text().startsWith(">")
                ? line.withText(QUOTE.matcher(line.text()).replaceFirst(""))
                : line;
    }

    /** Two of them in a row, since a single one may be anything. */
    private static boolean isHeader(List<Line> lines, int at) {
        return isHeader(lines.get(at))
                && ((at > 0 && isHeader(lines.get(at - 1))) || (at + 1 < lines.size() && isHeader(lines.get(at + 1))));
    }

    private static boolean isHeader(Line line) {
        var text = line.text();
        return (text.indexOf(':') > 0 || text.indexOf('：') > 0)
                && HEADER.matcher(text).find();
    }

    private static boolean isAttribution(Line line) {
        var text = line.text();
        return text.endsWith(":") && WROTE.contains(Words.of(text).last());
    }

    private static boolean isGreeting(Line line) {
        if (!line.text().endsWith(",") && !line.text().endsWith("!")) {
            return false;
        }
        var words = Words.of(line.text());
        return words.count() <= LONGEST_GREETING && GREETINGS.contains(words.first());
    }

    /** A sign-off near the end, and what follows it; there may be one above the other. */
    private static List<Line> withoutSignature(List<Line> lines, boolean isMail, Doubts doubts) {
        int end = lines.size();
        int filled = 0;
        for (int i = end - 1; i > 0 && filled <= LONGEST_SIGNATURE; i--) {
            if (isSignOff(lines.get(i), isMail)) {
                end = i;
                filled = 0;
            } else {
                filled += lines.get(i).isBlank() ? 0 : 1;
            }
        }
        lines.subList(end, lines.size()).stream()
                .filter(line -> !line.isBlank())
                .forEach(line -> doubts.add(line, Doubt.END_OF_LETTER.of(line.text())));
        return lines.subList(0, end);
    }

    private static boolean isSignOff(Line line, boolean isMail) {
        var text = line.text();
        var words = Words.of(text);
        return (isMail && text.equals("--"))
                || isSentFromPhone(words)
                || ((isMail || text.endsWith(",")) && SIGN_OFFS.have(words));
    }

    private static boolean isSentFromPhone(Words words) {
        return switch (words.first()) {
            case "sent" -> words.phrase().startsWith("sent from my ");
            case "von" -> words.phrase().startsWith("von meinem ");
            default -> false;
        };
    }
}
