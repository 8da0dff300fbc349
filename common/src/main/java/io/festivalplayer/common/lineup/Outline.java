package io.festivalplayer.common.lineup;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Puts together which entries a bill has and under which heading each stands. */
final class Outline {

    private static final int FEW = 3;
    private static final Pattern AND = Pattern.compile("^(?:and|und|og|och|et|&)\\s(?=\\S)");

    private final List<Row> rows;
    private final List<Separator> separators;
    private final WholeLines wholes;

    private Outline(List<Row> rows, WholeLines wholes) {
        this.wholes = wholes;
        this.separators = Separator.of(rows.stream()
                .flatMap(row -> row instanceof Row.Billings(var line) ? Stream.of(line.text()) : Stream.empty())
                .toList());
        this.rows = new HiddenHeadings(rows, separators).found();
    }

    static List<Entry> entries(List<Line> lines, WholeLines wholes, Doubts doubts) {
        var rows = TitleAbove.takenOff(DayNames.asActs(new RowReader(lines, wholes, doubts).rows()), doubts);
        return new Outline(Wrapping.joined(rows), wholes).entries();
    }

    private List<Entry> entries() {
        boolean areHeadingsBelow = areHeadingsBelow();
        var ofRows = new ArrayList<List<Entry>>();
        List<Day> days = List.of();
        Optional<String> stage = Optional.empty();
        for (var row : areHeadingsBelow ? rows.reversed() : rows) {
            switch (row) {
                case Row.Gap() -> {}
                case Row.Head head -> {
                    var heading = head.heading();
                    // A new day begins without a stage; a new stage stays on its day.
                    boolean isNewDay = !heading.days().isEmpty() && !areHeadingsBelow;
                    stage = heading.stage().isPresent() || isNewDay ? heading.stage() : stage;
                    days = heading.days().isEmpty() ? days : heading.days();
                }
                case Row.Billings(var line) -> ofRows.add(under(days, stage, billed(line)));
                case Row.Cells(var cells) -> ofRows.add(under(days, stage, cells));
            }
        }
        return (areHeadingsBelow ? ofRows.reversed() : ofRows)
                .stream().flatMap(List::stream).toList();
    }

    private static List<Entry> under(List<Day> days, Optional<String> stage, List<Entry> entries) {
        if (days.isEmpty() && stage.isEmpty()) {
            return entries;
        }
        return entries.stream().map(entry -> entry.under(days, stage)).toList();
    }

    /** "A, B, and C". */
    private static List<String> withoutAnd(List<String> pieces) {
        if (pieces.size() < FEW) {
            return pieces;
        }
        var last = AND.matcher(pieces.getLast());
        if (!last.find()) {
            return pieces;
        }
        var names = new ArrayList<>(pieces);
        names.set(names.size() - 1, pieces.getLast().substring(last.end()));
        return List.copyOf(names);
    }

    /** The acts of a line. A day or a stage between the same signs is theirs: "Björk | Friday | Main Stage". */
    private List<Entry> billed(Line line) {
        if (wholes.has(line)) {
            return List.of(Entry.of(line));
        }
        var pieces = withoutAnd(Separator.split(line.text(), separators));
        if (pieces.size() == 1) {
            return List.of(Entry.of(line));
        }
        var tags = pieces.stream()
                .flatMap(piece -> HeadingReader.tag(piece).stream())
                .toList();
        var names = pieces.stream()
                .filter(piece -> HeadingReader.tag(piece).isEmpty() && !SetTime.isTime(piece))
                .toList();
        if (names.isEmpty()) {
            return List.of(Entry.of(line));
        }
        var entries = names.size() == 1
                ? List.of(Entry.of(line.withText(names.getFirst())))
                : names.stream()
                        .map(name -> Entry.piece(line, name, name.equals(names.getLast())))
                        .toList();
        var days = tags.stream().flatMap(tag -> tag.days().stream()).toList();
        var stage = tags.stream().flatMap(tag -> tag.stage().stream()).findFirst();
        return under(days, stage, entries);
    }

    /**
     * A page of cards, each a name with its stage below it: the text begins with an act and has nearly as many headings
     * as acts.
     */
    private boolean areHeadingsBelow() {
        var filled = rows.stream().filter(row -> !(row instanceof Row.Gap)).toList();
        long headings = filled.stream().filter(Row.Head.class::isInstance).count();
        return headings >= FEW
                && headings * 3 >= filled.size()
                && filled.getFirst() instanceof Row.Billings
                && filled.getLast() instanceof Row.Head;
    }
}
