package io.festivalplayer.common.lineup;

import java.util.regex.Pattern;

/** Times of day around a name: "20:00 – 21:15", "8pm", "20h30", "20.00 Uhr". */
final class SetTime {

    private static final String HALF = "[aApP]\\.?[mM]\\.?";
    private static final String O_CLOCK = "[uU]hr|uur|hrs?|hs?|horas";

    /** "ore 21.30", "kl. 20:00", "godz. 19". */
    private static final String AT = "(?:(?i:ore|klo|kl\\.?|godz\\.?|a las|às|um|ab)\\s)?";

    private static final String CLOCK = "(?:(?:[01]?\\d|2\\d)[:h][0-5]\\d(?:\\s?(?:" + HALF + "|" + O_CLOCK
            + "))?|[0-2]\\d\\.[0-5]\\d(?:\\s?(?:" + O_CLOCK + "))?|\\d{1,2}\\.[0-5]\\d\\s?" + HALF
            + ")(?![\\p{L}\\d])";
    private static final String HOUR = "(?:[1-9]|1\\d|2[0-4])\\s?(?:" + HALF + "|[uU]hr|uur)(?![\\p{L}\\d])";
    private static final String UNTIL = "(?:\\s?(?:[-–—~]|to|til|till|until|bis)\\s?(?:" + CLOCK + "|" + HOUR
            + "|late|close|\\d{1,2}(?=[)\\]]?$)))";

    /** An hour without minutes may begin a name ("4AM …"), so it must be set off or be a span. */
    private static final Pattern LEADING = Pattern.compile(
            "^[(\\[]?" + AT + "(?:" + CLOCK + UNTIL + "?|" + HOUR + UNTIL + "|" + "(?:[1-9]|1[0-2])" + UNTIL
                    + "(?<=[mM])|" + HOUR + "(?=\\s?[-–—:|]))[)\\]]?(?:\\s?[-–—:|,]\\s|\\s?[～〜~]\\s?|[\\s:|])?");

    private static final Pattern TRAILING = Pattern.compile("(?<![\\p{L}\\d:.])(?:" + CLOCK + UNTIL + "?|" + HOUR
            + UNTIL + "?|(?:[1-9]|1[0-2])" + UNTIL + "(?<=[mM]))[)\\]]?$");

    private static final Pattern ALONE = Pattern.compile("^" + AT + "(?:" + CLOCK
            + "|(?:[1-9]|1[0-2])\\s?[pP]\\.?[mM]\\.?|(?:[1-9]|1[0-2])" + "(?=" + UNTIL + "))" + UNTIL + "?");

    /** Sets begin every five minutes: "Jamie 3:26" is a name. */
    private static final Pattern ODD_MINUTE = Pattern.compile("\\d{1,2}[:h.][0-5][^05]");

    private static final Pattern AT_END =
            Pattern.compile("[(\\[]?(?i:ore|klo|kl\\.?|godz\\.?|a las|às|um|ab|från|fra|from|desde|dès|od|van)");
    private static final Pattern LOOSE_END = Pattern.compile("[\\s@(\\[,|–—-]");

    private SetTime() {}

    /** Whether the text is nothing but a time or a span of time. */
    static boolean isTime(String text) {
        return hasDigit(text) && ALONE.matcher(text.strip()).matches();
    }

    /** Whether a time stands at the beginning. */
    static boolean begins(String text) {
        return hasDigit(text) && LEADING.matcher(text).find();
    }

    /** The text without a time at its beginning or its end; the text itself where it has none. */
    static String strip(String text) {
        if (!hasDigit(text)) {
            return text;
        }
        var time = LEADING.matcher(text);
        var rest = time.find() ? text.substring(time.end()).strip() : text;
        var end = TRAILING.matcher(rest);
        return end.find() && end.start() > 0 && !ODD_MINUTE.matcher(end.group()).matches()
                ? trimmed(rest.substring(0, end.start()))
                : rest;
    }

    /** Few names have one, and looking costs much less than the patterns. */
    static boolean hasDigit(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= '0' && text.charAt(i) <= '9') {
                return true;
            }
        }
        return false;
    }

    /** What led to the time goes with it, but "!!! 20:00" keeps its name. */
    private static String trimmed(String text) {
        int end = trimmedEnd(text, text.length());
        int word = text.lastIndexOf(' ', end - 1);
        if (word > 0 && AT_END.matcher(text.substring(word + 1, end)).matches()) {
            end = trimmedEnd(text, word);
        }
        return end == 0 ? text.strip() : text.substring(0, end);
    }

    private static int trimmedEnd(String text, int from) {
        int end = from;
        while (end > 0 && LOOSE_END.matcher(text.substring(end - 1, end)).matches()) {
            end--;
        }
        return end;
    }
}
