package io.festivalplayer.common.lineup;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The first line of a bill that is its title by nothing but its place: above the heading of the first day, or with the
 * night's date, where no act has one.
 */
final class TitleAbove {

    private static final Pattern BETWEEN = Pattern.compile("\\s(?:[-–—|•·/]|//)\\s");
    private static final int FEW = 3;

    private final List<Row> rows;
    private final List<Integer> filled;

    private TitleAbove(List<Row> rows) {
        this.rows = rows;
        this.filled = IntStream.range(0, rows.size())
                .filter(at -> !(rows.get(at) instanceof Row.Gap))
                .boxed()
                .toList();
    }

    /** The rows without such a title; the day that it names heads all. */
    static List<Row> takenOff(List<Row> rows, Doubts doubts) {
        var bill = new TitleAbove(rows);
        if (bill.filled.size() < FEW || !(rows.get(bill.filled.getFirst()) instanceof Row.Billings(var line))) {
            return rows;
        }
        var day = bill.dayOfTheNight(line);
        if (day.isEmpty() && !bill.isAboveFirstDay()) {
            return rows;
        }
        doubts.add(line, Doubt.NO_ACT.of(line.text()));
        var read = new ArrayList<>(rows);
        read.set(
                bill.filled.getFirst(),
                day.<Row>map(found -> new Row.Head(found, line)).orElseGet(Row.Gap::new));
        return read;
    }

    /** On a page of cards a date follows each act. */
    private boolean isAboveFirstDay() {
        return isDated(rows.get(filled.get(1)))
                && rows.get(filled.get(2)) instanceof Row.Billings
                && !(rows.get(filled.getLast()) instanceof Row.Head)
                && hasSeveralBelow();
    }

    /** A single act below each day may as well be the next one's. */
    private boolean hasSeveralBelow() {
        return IntStream.range(2, filled.size())
                .anyMatch(i -> rows.get(filled.get(i)) instanceof Row.Billings(var line)
                        && (rows.get(filled.get(i - 1)) instanceof Row.Billings || Separator.mayBeList(line.text())));
    }

    private static boolean isDated(Row row) {
        return row instanceof Row.Head head
                && head.heading().stage().isEmpty()
                && head.heading().days().stream().anyMatch(TitleAbove::isDated);
    }

    private static boolean isDated(Day day) {
        return day.dayOfMonth() != 0;
    }

    /** "FR 14.11. // A NAME". */
    private Optional<Heading> dayOfTheNight(Line line) {
        var days = day(line);
        // Most bills begin with no date, and then the others need not be looked at.
        boolean isOnlyDay =
                !days.isEmpty() && rows.stream().filter(TitleAbove::saysADay).count() == 1;
        return isOnlyDay ? Optional.of(Heading.ofDays(days)) : Optional.empty();
    }

    private static boolean saysADay(Row row) {
        return switch (row) {
            case Row.Gap() -> false;
            case Row.Head head -> !head.heading().days().isEmpty();
            case Row.Billings(var line) -> !day(line).isEmpty();
            case Row.Cells _ -> true;
        };
    }

    private static List<Day> day(Line line) {
        return BETWEEN.splitAsStream(line.text())
                .map(DayReader::days)
                .filter(days -> days.stream().anyMatch(TitleAbove::isDated))
                .findFirst()
                .orElse(List.of());
    }
}
