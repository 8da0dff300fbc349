package io.festivalplayer.common.lineup;

import java.util.ArrayList;
import java.util.List;

/**
 * Acts that are called like a weekday. A bare weekday is a heading where it stands above all acts, or where the bill's
 * other days stand around it in their order.
 */
final class DayNames {

    private static final int WEEK = 7;

    private final List<Row.Head> heads;
    private final int[] counts = new int[WEEK + 1];

    private DayNames(List<Row.Head> heads) {
        this.heads = heads;
        heads.forEach(head -> counts[weekday(head)]++);
    }

    /** The rows, with weekdays that head nothing as acts. */
    static List<Row> asActs(List<Row> rows) {
        var names = new DayNames(
                rows.stream().filter(DayNames::isDay).map(Row.Head.class::cast).toList());
        var read = new ArrayList<Row>();
        boolean isBelowActs = false;
        int at = 0;
        for (var row : rows) {
            boolean isDay = isDay(row);
            boolean isName = isDay && isBelowActs && names.isName(at);
            read.add(isName && row instanceof Row.Head head ? new Row.Billings(head.line()) : row);
            isBelowActs |= row instanceof Row.Billings || row instanceof Row.Cells;
            at += isDay ? 1 : 0;
        }
        return read;
    }

    private boolean isName(int at) {
        var head = heads.get(at);
        return isBare(head) && counts[weekday(head)] == 1 && (heads.size() == 1 || isOutOfOrder(at));
    }

    /** No follower of the day before it, while the day after it is; or among days without weekdays. */
    private boolean isOutOfOrder(int at) {
        if (at == 0) {
            return false;
        }
        var before = heads.get(at - 1);
        return weekday(before) == 0
                || (!follows(before, heads.get(at)) && (at + 1 == heads.size() || follows(before, heads.get(at + 1))));
    }

    /** Within three days, over the end of a week too. */
    private static boolean follows(Row.Head before, Row.Head after) {
        return (weekday(after) - weekday(before) + WEEK) % WEEK <= WEEK / 2;
    }

    private static boolean isDay(Row row) {
        return row instanceof Row.Head head && !head.heading().days().isEmpty();
    }

    /** A weekday and nothing else on its line. */
    private static boolean isBare(Row.Head head) {
        var day = head.heading().days().getFirst();
        return head.heading().days().size() == 1
                && head.heading().stage().isEmpty()
                && day.weekday() != 0
                && day.dayOfMonth() == 0
                && day.ordinal() == 0
                && day.label().equals(head.line().text());
    }

    private static int weekday(Row.Head head) {
        return head.heading().days().getFirst().weekday();
    }
}
