package io.festivalplayer.common.lineup;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The pasted text as lines whose letters are in order: every system's line ends, no mojibake, nothing unprintable. */
final class SourceText {

    private static final String LINE_ENDS = "\n\r\u000B\f\u2028\u2029";
    /** What an encyclopaedia's page puts behind words. */
    private static final Pattern WIKI = Pattern.compile(
            "\\[(?:edit|citation needed|bearbeiten|modifier|editar|modifica|edytuj|編集)\\]", Pattern.CASE_INSENSITIVE);

    private static final int FIRST_TAG = 0xE0020;
    private static final int LAST_TAG = 0xE007F;

    private SourceText() {}

    static List<Line> lines(String text, Doubts doubts) {
        var lines = new ArrayList<Line>();
        int start = 0;
        for (int at = 0; at <= text.length(); at++) {
            if (at == text.length() || LINE_ENDS.indexOf(text.charAt(at)) >= 0) {
                lines.add(line(lines.size() + 1, text.substring(start, at), doubts));
                at += text.startsWith("\r\n", at) ? 1 : 0;
                start = at + 1;
            }
        }
        return lines;
    }

    private static Line line(int number, String pasted, Doubts doubts) {
        var repaired = Mojibake.repair(pasted);
        var shown = printable(HtmlEntities.unescape(repaired));
        var text = shown.indexOf('[') < 0 ? shown : WIKI.matcher(shown).replaceAll("");
        var line = new Line(number, printable(pasted), text);
        if (!repaired.equals(pasted)) {
            doubts.add(line, Doubt.READ_AS.of(line.original(), text));
        }
        if (lacksLetters(repaired)) {
            doubts.add(line, Doubt.LETTERS_LOST.of(text));
        }
        return line;
    }

    static String printable(String pasted) {
        if (isPlain(pasted)) {
            return strip(pasted);
        }
        var text = new StringBuilder(pasted.length());
        pasted.codePoints().forEach(letter -> {
            if (letter == '\t') {
                text.append('\t');
            } else if (isSpace(letter)) {
                text.append(' ');
            } else if (!isInvisible(letter)) {
                text.appendCodePoint(letter);
            }
        });
        var line = strip(text.toString());
        return line.codePoints().allMatch(SourceText::hasNoShape) ? "" : line;
    }

    /** Nothing but signs of ASCII and spaces, as most lines are: all of it stays. */
    private static boolean isPlain(String pasted) {
        for (int i = 0; i < pasted.length(); i++) {
            if (pasted.charAt(i) < ' ' || pasted.charAt(i) > '~') {
                return false;
            }
        }
        return true;
    }

    /** Tabs at the ends are empty cells and stay. */
    private static String strip(String line) {
        int start = 0;
        int end = line.length();
        while (start < end && line.charAt(start) == ' ') {
            start++;
        }
        while (end > start && line.charAt(end - 1) == ' ') {
            end--;
        }
        return line.substring(start, end);
    }

    private static boolean isSpace(int letter) {
        return Character.getType(letter) == Character.CONTROL || Character.isSpaceChar(letter);
    }

    private static boolean isInvisible(int letter) {
        return switch (Character.getType(letter)) {
            case Character.SURROGATE -> true;
            case Character.FORMAT -> !isJoiner(letter);
            default -> false;
        };
    }

    /** Joiners shape letters and emoji; tags make the flags of regions. */
    private static boolean isJoiner(int letter) {
        return letter == 0x200c || letter == 0x200d || (letter >= FIRST_TAG && letter <= LAST_TAG);
    }

    private static boolean hasNoShape(int letter) {
        return letter == ' ' || letter == '\t' || isJoiner(letter);
    }

    /** A zero between two letters, or the sign that Unicode has for it, stands where a letter was. */
    private static boolean lacksLetters(String pasted) {
        for (int i = 0; i < pasted.length(); i++) {
            if (pasted.charAt(i) == '\ufffd') {
                return true;
            }
            if (pasted.charAt(i) == 0 && isLetterAt(pasted, i - 1) && isLetterAt(pasted, i + 1)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isLetterAt(String text, int index) {
        return index >= 0 && index < text.length() && Character.isLetter(text.charAt(index));
    }
}
