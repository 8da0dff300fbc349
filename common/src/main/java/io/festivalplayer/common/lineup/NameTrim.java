package io.festivalplayer.common.lineup;

import java.util.regex.Pattern;

/** Takes from a name what stuck to it: separators, specks of a scan, quotes around the whole. */
final class NameTrim {

    private static final Pattern SPACES = Pattern.compile("(?<!\\s)\\s++");
    private static final Pattern SPECK_BEFORE =
            Pattern.compile("^(?:[.,;:'’`´_|~°•·\\\\/-]\\s+|[,;|]+(?=[\\p{L}\\d])|\\.(?=\\p{L}{2}))");
    private static final String SPECKS = ".,;:'’`´_|~°•·\\/-–—@";
    private static final String SEPARATORS = ",;:|•·";

    private NameTrim() {}

    static String trim(String text) {
        var name = singlySpaced(text.strip());
        name = ListMarks.stripMark(name);
        name = withoutSpeckBefore(name);
        name = withoutSpecksAfter(name);
        return unquoted(name);
    }

    private static String singlySpaced(String text) {
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            boolean isSingle = letter == ' ' && text.charAt(i + 1) != ' ';
            if (letter <= ' ' && !isSingle) {
                return SPACES.matcher(text).replaceAll(" ");
            }
        }
        return text;
    }

    private static String withoutSpeckBefore(String name) {
        if (!name.isEmpty() && Character.isLetterOrDigit(name.charAt(0))) {
            return name;
        }
        var speck = SPECK_BEFORE.matcher(name);
        return speck.find() && speck.end() < name.length() ? name.substring(speck.end()) : name;
    }

    /** A sign after a space, or one that separates: "Björk ." and "Björk,"; the stop of "Chilli Beans." stays. */
    private static String withoutSpecksAfter(String name) {
        int end = name.length();
        while (end > 1 && isLoose(name, end - 1)) {
            end--;
        }
        return name.substring(0, end).strip();
    }

    private static boolean isLoose(String name, int at) {
        char sign = name.charAt(at);
        boolean isFramed = sign == ':' && name.charAt(0) == ':';
        return sign == ' '
                || (!isFramed && SEPARATORS.indexOf(sign) >= 0)
                || (SPECKS.indexOf(sign) >= 0 && name.charAt(at - 1) == ' ');
    }

    private static String unquoted(String name) {
        int last = name.length() - 1;
        boolean isQuoted = last > 1
                && "\"“„«".indexOf(name.charAt(0)) >= 0
                && "\"”“»".indexOf(name.charAt(last)) >= 0
                && name.chars().filter(letter -> "\"“”„«»".indexOf(letter) >= 0).count() == 2;
        var inside = isQuoted ? name.substring(1, last).strip() : "";
        return inside.isEmpty() ? name : inside;
    }
}
