package io.festivalplayer.common.lineup;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Letters that were written in UTF-8 and read in another encoding, such as "BjÃ¶rk". Windows-1252 with Latin-1, Mac
 * Roman and Windows-1251 are told; what was misread twice is put right as well.
 */
final class Mojibake {

    private static final int ROUNDS = 2;

    /** The upper half of Mac Roman; the place of Apple's logo is held by U+F8FF. */
    private static final String MAC_ROMAN = "ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ"
            + "∞±≤≥¥µ∂∑∏π∫ªºΩæø¿¡¬√ƒ≈∆«»…\u00a0ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ"
            + "‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\uf8ffÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ";

    /** Marks that may follow a capital letter of a sound text: "ROSÉ’S", "MONÉ•RAYE". */
    private static final String PUNCTUATION = "‘’“”‚„…–—•·™®›»\u00a0";

    private static final List<Mojibake> KINDS = List.of(
            new Mojibake(upperHalf("windows-1252"), true, "", 1),
            new Mojibake(MAC_ROMAN, false, "¬√ƒ≈‚", 1),
            new Mojibake(upperHalf("windows-1251"), false, "РС", 3));

    private final Map<Character, Integer> bytes = new HashMap<>();
    private final String leads;
    private final int shortestRun;

    /**
     * One wrong encoding.
     *
     * @param upperHalf what it shows for the bytes 0x80 to 0xff
     * @param isLatin whether Latin-1 is told together with it
     * @param leads the only letters that begin a misread one; empty for all
     * @param shortestRun how many misread letters in a row are none by chance
     */
    private Mojibake(String upperHalf, boolean isLatin, String leads, int shortestRun) {
        for (int i = 0; i < upperHalf.length(); i++) {
            bytes.put(upperHalf.charAt(i), 0x80 + i);
        }
        bytes.remove('\ufffd');
        if (isLatin) {
            // What is a sign in Windows-1252 is a control character in Latin-1.
            for (int letter = 0x80; letter < 0xa0; letter++) {
                bytes.put((char) letter, letter);
            }
        }
        this.leads = leads;
        this.shortestRun = shortestRun;
    }

    /** The line as it was written; the same where nothing is misread. */
    static String repair(String line) {
        return isAscii(line) ? line : reread(line);
    }

    private static boolean isAscii(String line) {
        for (int i = 0; i < line.length(); i++) {
            if (line.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    private static String reread(String line) {
        var text = line;
        for (int round = 0; round < ROUNDS; round++) {
            var before = text;
            for (var kind : KINDS) {
                text = kind.decoded(text);
            }
            if (text.equals(before)) {
                break;
            }
        }
        return text;
    }

    private static String upperHalf(String encoding) {
        var all = new byte[0x80];
        for (int i = 0; i < all.length; i++) {
            all[i] = (byte) (0x80 + i);
        }
        return new String(all, Charset.forName(encoding));
    }

    private String decoded(String text) {
        var result = new StringBuilder(text.length());
        int at = 0;
        while (at < text.length()) {
            int end = runEnd(text, at);
            if (end > at) {
                result.append(decoded(text, at, end));
                at = end;
            } else {
                result.append(text.charAt(at++));
            }
        }
        return result.toString();
    }

    /** Where a run of misread letters that begins here ends; here, if none begins. */
    private int runEnd(String text, int start) {
        int at = start;
        int letters = 0;
        int length = lengthAt(text, at);
        boolean isCommon = false;
        while (length > 0) {
            isCommon |= isCommon(byteOf(text.charAt(at)));
            letters++;
            at += length;
            length = lengthAt(text, at);
        }
        return letters >= shortestRun && (isCommon || letters > 1) ? at : start;
    }

    /** Alone, only the letters of western and central Europe, typographic marks and emoji are taken for misread. */
    private static boolean isCommon(int lead) {
        return lead <= 0xc5 || lead == 0xcc || lead == 0xcd || lead == 0xe2 || lead >= 0xef;
    }

    /** How many characters one misread letter takes here; 0 where there is none. */
    private int lengthAt(String text, int at) {
        if (at >= text.length() || (!leads.isEmpty() && leads.indexOf(text.charAt(at)) < 0)) {
            return 0;
        }
        int lead = byteOf(text.charAt(at));
        int length = encodedLength(lead);
        if (length == 0 || at + length > text.length()) {
            return 0;
        }
        for (int i = 1; i < length; i++) {
            int next = byteOf(text.charAt(at + i));
            if (next < 0x80 || next > 0xbf) {
                return 0;
            }
        }
        return isSound(text, at, length) || !isLetter(decoded(text, at, at + length)) ? 0 : length;
    }

    private static int encodedLength(int lead) {
        if (lead < 0xc2 || lead > 0xf4) {
            return 0;
        }
        return lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
    }

    /** "AMANHÃ”" ends in a quote, "MOTÃ–RHEAD" is misread. */
    private static boolean isSound(String text, int at, int length) {
        return length == 2
                && at > 0
                && Character.isUpperCase(text.charAt(at - 1))
                && Character.isUpperCase(text.charAt(at))
                && PUNCTUATION.indexOf(text.charAt(at + 1)) >= 0
                && !(text.charAt(at) == 'Ã' && at + 2 < text.length() && Character.isLetter(text.charAt(at + 2)));
    }

    private static boolean isLetter(String decoded) {
        int letter = decoded.codePointAt(0);
        return letter != '\ufffd' && letter >= 0xa0 && Character.isDefined(letter) && !isPhonetic(letter);
    }

    private static boolean isPhonetic(int letter) {
        return letter >= 0x250 && letter < 0x2b0;
    }

    private String decoded(String text, int start, int end) {
        var utf8 = new byte[end - start];
        for (int i = start; i < end; i++) {
            utf8[i - start] = (byte) byteOf(text.charAt(i));
        }
        return new String(utf8, StandardCharsets.UTF_8);
    }

    private int byteOf(char shown) {
        return bytes.getOrDefault(shown, 0);
    }
}
