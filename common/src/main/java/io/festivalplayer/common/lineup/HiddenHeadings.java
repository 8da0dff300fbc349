package io.festivalplayer.common.lineup;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Stages whose name alone does not say that they are stages ("West Holts"). They stand where the bill's known stages
 * stand: at the head of each block, or alone above each list. Or they alone lack what the acts below them begin with.
 */
final class HiddenHeadings {

    private static final int FEW = 2;

    private final List<Row> rows;
    private final List<Separator> separators;

    HiddenHeadings(List<Row> rows, List<Separator> separators) {
        this.rows = rows;
        this.separators = separators;
    }

    /** The rows with those headings found. */
    List<Row> found() {
        var heads = new ArrayList<>(aboveMarked());
        heads.addAll(underDays());
        return new HiddenHeadings(with(heads), separators).besideKnown();
    }

    /** What stands where known stages stand. */
    private List<Row> besideKnown() {
        var heads = new ArrayList<Integer>();
        if (rows.stream().anyMatch(HiddenHeadings::isStage)) {
            heads.addAll(aboveLists());
            heads.addAll(blockHeads());
        }
        return with(heads);
    }

    private List<Row> with(List<Integer> heads) {
        var found = new ArrayList<>(rows);
        for (int at : heads) {
            if (found.get(at) instanceof Row.Billings(var line)) {
                var stage = HeadingReader.trimmed(line.text());
                found.set(at, new Row.Head(stage.isBlank() ? Heading.ofNothing() : Heading.ofStage(stage), line));
            }
        }
        return found;
    }

    private static boolean isStage(Row row) {
        return row instanceof Row.Head head && head.heading().stage().isPresent();
    }

    /** Lines without a time where half of them have one, or without a bullet below a blank line, above one that has. */
    private List<Integer> aboveMarked() {
        var timed = where(line -> SetTime.begins(ListMarks.stripMark(line.original())));
        if (timed.cardinality() > FEW && timed.cardinality() * 2L >= billings()) {
            return above(timed, at -> true);
        }
        var bulleted = where(line -> !ListMarks.stripMark(line.original()).equals(line.original()));
        return areMost(bulleted)
                ? above(bulleted, at -> at == 0 || !(rows.get(at - 1) instanceof Row.Billings))
                : List.of();
    }

    /** The same line under several days: directly below each of them, or called as stages often are. */
    private List<Integer> underDays() {
        var places = new LinkedHashMap<String, List<Integer>>();
        var direct = new BitSet();
        var days = new int[rows.size()];
        int day = 0;
        boolean isBelowDay = false;
        for (int i = 0; i + 1 < rows.size(); i++) {
            switch (rows.get(i)) {
                case Row.Gap() -> {}
                case Row.Head head -> {
                    isBelowDay = !head.heading().days().isEmpty();
                    day += isBelowDay ? 1 : 0;
                }
                case Row.Billings(var line) -> {
                    days[i] = day;
                    direct.set(i, isBelowDay);
                    isBelowDay = false;
                    if (day > 0 && isSingle(i) && hasActsBelow(i)) {
                        places.computeIfAbsent(Words.fold(line.text()), _ -> new ArrayList<>())
                                .add(i);
                    }
                }
                case Row.Cells _ -> isBelowDay = false;
            }
        }
        return places.values().stream()
                .filter(at -> at.size() > 1
                        && at.stream().map(each -> days[each]).distinct().count() == at.size()
                        && (at.stream().allMatch(direct::get) || mayBeStage(at.getFirst())))
                .flatMap(List::stream)
                .toList();
    }

    private boolean hasActsBelow(int at) {
        return switch (rows.get(at + 1)) {
            case Row.Gap() -> false;
            case Row.Head head -> head.heading().days().isEmpty();
            case Row.Billings _, Row.Cells _ -> true;
        };
    }

    private boolean mayBeStage(int at) {
        return rows.get(at) instanceof Row.Billings(var line) && StageWords.mayBeStage(line.text());
    }

    private BitSet where(Predicate<Line> is) {
        var found = new BitSet();
        for (int i = 0; i < rows.size(); i++) {
            found.set(i, rows.get(i) instanceof Row.Billings(var line) && is.test(line));
        }
        return found;
    }

    private boolean areMost(BitSet marked) {
        return marked.cardinality() > FEW && marked.cardinality() * 3L >= billings() * 2;
    }

    private long billings() {
        return rows.stream().filter(Row.Billings.class::isInstance).count();
    }

    private List<Integer> above(BitSet marked, IntPredicate isPlace) {
        return IntStream.range(0, rows.size() - 1)
                .filter(at -> isSingle(at) && !marked.get(at) && marked.get(at + 1) && isPlace.test(at))
                .boxed()
                .toList();
    }

    /** Single names directly above a list, where each known stage stands so as well. */
    private List<Integer> aboveLists() {
        var single = new ArrayList<Integer>();
        int known = 0;
        int lists = 0;
        for (int i = 0; i < rows.size(); i++) {
            if (isList(i)) {
                lists++;
            }
            if (i + 1 < rows.size() && isList(i + 1)) {
                known += isStage(rows.get(i)) ? 1 : 0;
                if (isSingle(i) && (i == 0 || !isSingle(i - 1))) {
                    single.add(i);
                }
            }
        }
        boolean isEachHeaded = known > 0 && single.size() + known >= FEW && (single.size() + known) * 4 >= lists * 3;
        return isEachHeaded ? single : List.of();
    }

    /** First lines of blocks between blank lines, where two thirds of the blocks are known to begin with a heading. */
    private List<Integer> blockHeads() {
        var unknown = new ArrayList<Integer>();
        int known = 0;
        for (int i = 0; i < rows.size(); i++) {
            boolean isFirst = i == 0 || rows.get(i - 1) instanceof Row.Gap;
            boolean hasMore = i + 1 < rows.size() && !(rows.get(i + 1) instanceof Row.Gap);
            if (isFirst && hasMore) {
                known += rows.get(i) instanceof Row.Head ? 1 : 0;
                if (isSingle(i)) {
                    unknown.add(i);
                }
            }
        }
        return known >= FEW && known >= unknown.size() * 2 ? unknown : mayBeStages();
    }

    /** Else what is called as stages often are, after a blank line. */
    private List<Integer> mayBeStages() {
        var heads = new ArrayList<Integer>();
        for (int i = 1; i + 1 < rows.size(); i++) {
            if (rows.get(i - 1) instanceof Row.Gap
                    && rows.get(i + 1) instanceof Row.Billings
                    && rows.get(i) instanceof Row.Billings(var line)
                    && StageWords.mayBeStage(line.text())) {
                heads.add(i);
            }
        }
        return heads;
    }

    private boolean isList(int at) {
        return rows.get(at) instanceof Row.Billings(var line)
                && Separator.split(line.text(), separators).size() > FEW;
    }

    private boolean isSingle(int at) {
        return rows.get(at) instanceof Row.Billings(var line)
                && Separator.split(line.text(), separators).size() == 1;
    }
}
