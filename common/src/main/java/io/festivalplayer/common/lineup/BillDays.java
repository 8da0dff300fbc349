package io.festivalplayer.common.lineup;

import java.util.ArrayList;
import java.util.List;

/** The days of one bill. The same day may be called "Friday 28 June" in a heading and "Fri" beside an act. */
final class BillDays {

    private final List<Day> days = new ArrayList<>();

    /** The bill's first words for this day. */
    String label(Day day) {
        return days.stream()
                .filter(day::agreesWith)
                .findFirst()
                .orElseGet(() -> {
                    days.add(day);
                    return day;
                })
                .label();
    }

    List<String> labels() {
        return days.stream().map(Day::label).distinct().toList();
    }
}
