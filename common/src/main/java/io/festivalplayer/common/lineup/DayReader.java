package io.festivalplayer.common.lineup;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.StringTokenizer;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

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

    /** "8月16日（土）", "8월 1일 (금)", "5月1日 星期四". */
    private static final Pattern EASTERN =
            Pattern.compile("^(?:20\\d\\d\\s?[年년]\\s?)?(?:(\\d{1,2})\\s?[月월]\\s?(\\d{1,2})\\s?[日号일])?"
                    + "\\s?[（(]?(?:([月火水木金土日월화수목금토일])?(?:曜日?|요일)?|(?:星期|周|週)([一二三四五六日天]))(?:・?祝)?[)）]?");

    private static final String EASTERN_SIGNS = "日曜일星期周週号";
    private static final Pattern EASTERN_DAY = Pattern.compile("([1-9])日目|([1-9])일차");
    private static final List<String> EASTERN_WEEKS = List.of("月火水木金土日", "월화수목금토일", "一二三四五六日", "一二三四五六天");
    private static final Set<String> DAY_WORDS = Vocabulary.of("""
            day, tag, jour, dia, giorno, dag, paiva, dzien, den, nap, jornada, weekend, день
            """);
    private static final List<String> ORDINALS = List.of("", "one", "two", "three", "four", "five", "six", "seven");
    private static final Set<String> FILLERS = Vocabulary.of("""
            of, de, den, le, el, il, der, am, the, do, d, and, und, og, och, et, y, e, to, night, evening, יום
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
        return eastern(label).or(() -> new DayReader().worded(label));
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
        return isEastern(text) || (words.hasMoreTokens() && new DayReader().take(Words.fold(words.nextToken())));
    }

    private static boolean isEastern(String text) {
        for (int i = 0; i < EASTERN_SIGNS.length(); i++) {
            if (text.indexOf(EASTERN_SIGNS.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    private static Optional<Day> eastern(String label) {
        if (!isEastern(label)) {
            return Optional.empty();
        }
        var numbered = EASTERN_DAY.matcher(label);
        if (numbered.matches()) {
            int ordinal = Math.max(number(label, numbered, 1), number(label, numbered, 2));
            return Optional.of(new Day(label, 0, 0, 0, ordinal, false));
        }
        var date = EASTERN.matcher(label);
        if (!date.matches() || (date.start(1) < 0 && !isWeekday(label))) {
            return Optional.empty();
        }
        int weekday = Math.max(weekday(label, date, 3), weekday(label, date, 4));
        return Optional.of(new Day(label, weekday, number(label, date, 2), number(label, date, 1), 0, false));
    }

    /** Without a date the word for a weekday must stand there: a single sign is a word of its own. */
    private static boolean isWeekday(String label) {
        return Stream.of("曜", "요일", "星期", "周", "週").anyMatch(label::contains);
    }

    private static int weekday(String label, Matcher date, int group) {
        return date.start(group) < 0
                ? 0
                : 1
                        + EASTERN_WEEKS.stream()
                                .mapToInt(week -> week.indexOf(label.charAt(date.start(group))))
                                .max()
                                .orElse(-1);
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
        if (!SetTime.hasDigit(word)) {
            return false;
        }
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
