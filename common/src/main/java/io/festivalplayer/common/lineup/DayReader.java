package io.festivalplayer.common.lineup;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.StringTokenizer;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells a day or date: every word of it must be one of the calendar's, so that "Taking Back Sunday" is none. */
final class DayReader {

    private static final int LONGEST = 60;
    private static final int LAST_DAY = 31;
    private static final String BREAKS = " \t\n\u000B\f\r.,/()（）|:-–—";
    private static final Pattern BETWEEN_DAYS =
            Pattern.compile("[/&+,–-]|\\s(?:and|und|og|och|et|y|e|to|bis)\\s", Pattern.CASE_INSENSITIVE);
    private static final Pattern NUMBER = Pattern.compile("(\\d{1,2})(st|nd|rd|th|er|e|ª|º|a|o)?");
    private static final Pattern YEAR = Pattern.compile("20[0-4]\\d");
    /** "DAY6" is a name. */
    private static final Pattern NUMBERED_DAY = Pattern.compile("day([1-5])");

    private static final Pattern JAPANESE =
            Pattern.compile("^(?:(\\d{1,2})月(\\d{1,2})日)?[（(]?([月火水木金土日])?(?:曜日?)?(?:・?祝)?[)）]?");
    private static final Pattern JAPANESE_DAY = Pattern.compile("([1-9])日目");
    private static final Set<String> DAY_WORDS = Vocabulary.of("""
            day, tag, jour, dia, giorno, dag, paiva, dzien, den, nap, jornada, weekend
            """);
    private static final List<String> ORDINALS = List.of("", "one", "two", "three", "four", "five", "six", "seven");
    private static final Set<String> FILLERS = Vocabulary.of("""
            of, de, den, le, el, il, der, am, the, do, d, and, und, og, och, et, y, e, to, night, evening
            """);

    private int weekday;
    private int shortWeekday;
    private int foreignWeekday;
    private int dayOfMonth;
    private int month;
    private boolean isMonthNamed;
    private int year;
    private int ordinal;
    private boolean isOrdinalNext;
    private boolean hasFiller;
    private int words;

    private DayReader() {}

    /** The day that a text is nothing but. */
    static Optional<Day> read(String text) {
        var label = text.strip();
        if (label.isEmpty() || label.length() > LONGEST) {
            return Optional.empty();
        }
        return japanese(label).or(() -> new DayReader().worded(label));
    }

    /** The days that a text is nothing but: one, or several as in "Fri & Sat"; none for another text. */
    static List<Day> days(String text) {
        if (!mayBegin(text)) {
            return List.of();
        }
        var day = read(text);
        if (day.isPresent() || text.length() > LONGEST) {
            return day.stream().toList();
        }
        var pieces = BETWEEN_DAYS
                .splitAsStream(text)
                .filter(Predicate.not(String::isBlank))
                .toList();
        if (pieces.size() < 2) {
            return List.of();
        }
        var days = pieces.stream().flatMap(piece -> read(piece).stream()).toList();
        return days.size() == pieces.size() ? days : List.of();
    }

    /** Most texts are no day by their first word: reading on costs more. */
    private static boolean mayBegin(String text) {
        var words = new StringTokenizer(text, BREAKS + "&+");
        return isJapanese(text) || (words.hasMoreTokens() && new DayReader().take(Words.fold(words.nextToken())));
    }

    private static boolean isJapanese(String text) {
        return text.indexOf('日') >= 0 || text.indexOf('曜') >= 0;
    }

    private static Optional<Day> japanese(String label) {
        if (!isJapanese(label)) {
            return Optional.empty();
        }
        var numbered = JAPANESE_DAY.matcher(label);
        if (numbered.matches()) {
            return Optional.of(new Day(label, 0, 0, 0, Integer.parseInt(numbered.group(1)), false));
        }
        var date = JAPANESE.matcher(label);
        if (!date.matches() || (date.start(1) < 0 && !label.contains("曜"))) {
            return Optional.empty();
        }
        int weekday = date.start(3) < 0 ? 0 : 1 + "月火水木金土日".indexOf(label.charAt(date.start(3)));
        return Optional.of(new Day(label, weekday, number(label, date, 2), number(label, date, 1), 0, false));
    }

    private static int number(String label, Matcher date, int group) {
        return date.start(group) < 0 ? 0 : Integer.parseInt(label.substring(date.start(group), date.end(group)));
    }

    private Optional<Day> worded(String label) {
        var pieces = new StringTokenizer(label, BREAKS);
        while (pieces.hasMoreTokens()) {
            if (!take(Words.fold(pieces.nextToken()))) {
                return Optional.empty();
            }
        }
        if (isOrdinalNext || !isDay()) {
            return Optional.empty();
        }
        int named = weekday != 0 ? weekday : shortWeekday != 0 ? shortWeekday : foreignWeekday;
        return Optional.of(new Day(label, named, dayOfMonth, month, ordinal, words == 1 && shortWeekday != 0));
    }

    private boolean isDay() {
        boolean isDate = dayOfMonth != 0 && month != 0 && (isMonthNamed || year != 0);
        boolean isShort = shortWeekday != 0 || foreignWeekday != 0;
        return ordinal != 0
                || isDate
                || (weekday != 0 && (!hasFiller || dayOfMonth != 0 || words > 2))
                || (isShort && dayOfMonth != 0)
                || (shortWeekday != 0 && words == 1);
    }

    private boolean take(String word) {
        words++;
        if (isOrdinalNext) {
            isOrdinalNext = false;
            ordinal = ORDINALS.contains(word) ? ORDINALS.indexOf(word) : number(word);
            return ordinal > 0;
        }
        return takeName(word) || takeNumber(word) || takeFiller(word);
    }

    private boolean takeName(String word) {
        if (word.equals("feira")) {
            return true;
        }
        int month = Calendar.month(word);
        if (Calendar.weekday(word) != 0) {
            boolean isFirst = weekday == 0;
            weekday = Calendar.weekday(word);
            return isFirst;
        }
        if (Calendar.shortWeekday(word) != 0) {
            boolean isFirst = shortWeekday == 0;
            shortWeekday = Calendar.shortWeekday(word);
            return isFirst;
        }
        if (month != 0 && !isMonthNamed) {
            if (this.month != 0 && dayOfMonth == 0) {
                dayOfMonth = this.month;
            }
            this.month = month;
            isMonthNamed = true;
            return true;
        }
        if (Calendar.foreignShortWeekday(word) != 0 && foreignWeekday == 0) {
            foreignWeekday = Calendar.foreignShortWeekday(word);
            return true;
        }
        return false;
    }

    private boolean takeNumber(String word) {
        var numbered = NUMBERED_DAY.matcher(word);
        if (numbered.matches()) {
            ordinal = Integer.parseInt(numbered.group(1));
            return true;
        }
        if (YEAR.matcher(word).matches() && year == 0) {
            year = Integer.parseInt(word);
            return true;
        }
        int number = number(word);
        if (number == 0 || number > LAST_DAY) {
            return false;
        }
        if (year != 0 && month == 0 && dayOfMonth == 0 && number <= 12) {
            month = number;
        } else if (dayOfMonth == 0) {
            dayOfMonth = number;
        } else if (month == 0 && number <= 12) {
            month = number;
        } else {
            // "28–30 June" is headed by its first day.
            return true;
        }
        return true;
    }

    private boolean takeFiller(String word) {
        if (DAY_WORDS.contains(word) && ordinal == 0) {
            if (words == 2 && dayOfMonth != 0 && month == 0) {
                ordinal = dayOfMonth;
                dayOfMonth = 0;
            } else {
                isOrdinalNext = true;
            }
            return true;
        }
        boolean isFiller = FILLERS.contains(word) || word.equals("&") || word.equals("+");
        hasFiller |= isFiller;
        return isFiller;
    }

    private static int number(String word) {
        var number = NUMBER.matcher(word);
        return number.matches() ? Integer.parseInt(number.group(1)) : 0;
    }
}
