package io.festivalplayer.common.lineup;

import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** The names of days and months in the languages that bills are written in, folded. */
final class Calendar {

    private static final List<Locale> LANGUAGES = Stream.of(
                    "en", "de", "nl", "fr", "es", "it", "pt", "da", "nb", "sv", "fi", "is", "pl", "cs", "hu", "ru",
                    "uk", "el", "ja", "ko", "zh", "ar", "he")
            .map(Locale::of)
            .toList();

    /** Abbreviations that stand alone; those of other languages are words as well ("Dom", "Sam", "Mar"). */
    private static final Map<String, Integer> SHORT_WEEKDAYS = Map.ofEntries(
            Map.entry("mon", 1),
            Map.entry("tue", 2),
            Map.entry("tues", 2),
            Map.entry("wed", 3),
            Map.entry("weds", 3),
            Map.entry("thu", 4),
            Map.entry("thur", 4),
            Map.entry("thurs", 4),
            Map.entry("fri", 5),
            Map.entry("sat", 6),
            Map.entry("sun", 7));

    private static final Map<String, Integer> WEEKDAYS = weekdays(TextStyle.FULL_STANDALONE, TextStyle.FULL);
    private static final Map<String, Integer> FOREIGN_SHORT_WEEKDAYS =
            weekdays(TextStyle.SHORT_STANDALONE, TextStyle.SHORT);
    private static final Map<String, Integer> MONTHS = months();

    private Calendar() {}

    /** 1 for Monday to 7 for Sunday; 0 for another word. */
    static int weekday(String folded) {
        return WEEKDAYS.getOrDefault(folded, 0);
    }

    static int shortWeekday(String folded) {
        return SHORT_WEEKDAYS.getOrDefault(folded, 0);
    }

    /** An abbreviation of any language, which means a day only beside a date. */
    static int foreignShortWeekday(String folded) {
        return FOREIGN_SHORT_WEEKDAYS.getOrDefault(folded, 0);
    }

    /** 1 to 12; 0 for another word. */
    static int month(String folded) {
        return MONTHS.getOrDefault(folded, 0);
    }

    private static Map<String, Integer> weekdays(TextStyle... styles) {
        var names = new HashMap<String, Integer>();
        for (var language : LANGUAGES) {
            for (var style : styles) {
                for (var day : DayOfWeek.values()) {
                    put(names, day.getDisplayName(style, language), day.getValue());
                }
            }
        }
        names.put("sonnabend", 6);
        return names;
    }

    private static Map<String, Integer> months() {
        var names = new HashMap<String, Integer>();
        for (var language : LANGUAGES) {
            for (var style : List.of(TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT)) {
                for (var month : Month.values()) {
                    put(names, month.getDisplayName(style, language), month.getValue());
                }
            }
        }
        names.put("sept", 9);
        return names;
    }

    private static void put(Map<String, Integer> names, String name, int number) {
        var folded = Words.fold(name);
        if (!folded.isEmpty() && !Character.isDigit(folded.charAt(0))) {
            names.putIfAbsent(folded, number);
        }
        // Hebrew says "day fifth" in two words.
        int space = name.indexOf(' ');
        if (space > 0) {
            names.putIfAbsent(Words.fold(name.substring(space + 1)), number);
        }
        // Portuguese says "sexta" for "sexta-feira".
        int dash = name.indexOf('-');
        if (dash > 0) {
            names.putIfAbsent(Words.fold(name.substring(0, dash)), number);
        }
    }
}
