package io.festivalplayer.common.lineup;

import java.util.ArrayList;
import java.util.List;

/**
 * Lists that a mail program or an editor wrapped: a line's end then is no end of a name. It is told by lines that end
 * in a comma beside others, as long, that do not.
 */
final class Wrapping {

    private static final int SHORTEST = 40;
    private static final int FEW = 2;

    private Wrapping() {}

    /** The rows, with wrapped lists as one row each. */
    static List<Row> joined(List<Row> rows) {
        var joined = new ArrayList<Row>();
        var run = new ArrayList<Line>();
        for (var row : rows) {
            if (row instanceof Row.Billings(var line) && (isList(line) || isGoingOn(line, run))) {
                run.add(line);
            } else {
                joined.addAll(joinedRun(run));
                run.clear();
                joined.add(row);
            }
        }
        joined.addAll(joinedRun(run));
        return joined;
    }

    private static boolean isList(Line line) {
        return Separator.COMMA.count(line.text()) > 1;
    }

    /** The last line of a list may be short, and hold one name or two. */
    private static boolean isGoingOn(Line line, List<Line> run) {
        return !run.isEmpty()
                && run.size() >= FEW
                && (endsInComma(run.getLast()) || Separator.COMMA.count(line.text()) > 0);
    }

    private static List<Row> joinedRun(List<Line> run) {
        if (run.size() <= FEW) {
            return asTheyStand(run);
        }
        int longest = run.stream().mapToInt(line -> line.text().length()).max().orElse(0);
        var above = run.subList(0, run.size() - 1);
        boolean isEven = above.stream().allMatch(line -> line.text().length() * 5 >= longest * 4);
        boolean isBroken = above.stream().anyMatch(line -> !endsInComma(line))
                && above.stream().anyMatch(Wrapping::endsInComma);
        if (longest < SHORTEST || !isEven || !isBroken) {
            return asTheyStand(run);
        }
        var text = new StringBuilder();
        run.forEach(line -> text.append(line.text()).append(' '));
        return List.of(new Row.Billings(run.getFirst().withText(text.toString())));
    }

    private static List<Row> asTheyStand(List<Line> run) {
        var rows = new ArrayList<Row>(run.size());
        run.forEach(line -> rows.add(new Row.Billings(line)));
        return rows;
    }

    private static boolean endsInComma(Line line) {
        return line.text().endsWith(",");
    }
}
