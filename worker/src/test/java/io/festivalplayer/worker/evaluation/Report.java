package io.festivalplayer.worker.evaluation;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What was measured in one mode, as tables that a terminal and a page show alike. */
record Report(String mode, Tally all, long calls) {

    private static final double[] BOUNDS = {0.9, 0.95, 0.98, 1.01};

    String text() {
        return "### " + title() + "\n\n" + goals() + "\n" + kinds() + "\n" + calibration();
    }

    private String title() {
        return mode.substring(0, 1).toUpperCase(Locale.ROOT) + mode.substring(1) + " Mode";
    }

    private String goals() {
        var there = all.there();
        var ownName = all.where(Judged::ownName);
        return "| figure | to reach | measured |\n| --- | --- | --- |\n"
                + goal("wrong matches told as sure", "at most 0.5 %", all, all.count(Outcome.WRONG))
                + goal(
                        "of the acts that are there: right, or offered",
                        "at least 99 %",
                        there,
                        there.count(Outcome.RIGHT) + there.count(Outcome.OFFERED))
                + goal(
                        "of those with a name of their own: a person has to look",
                        "at most 5 %",
                        ownName,
                        ownName.forAPerson())
                + goal("of all: a person has to look", "at most 16 %", all, all.forAPerson())
                + "| calls for an act | | %.3f (%d for %d) |%n"
                        .formatted((double) calls / Math.max(1, all.size()), calls, all.size());
    }

    private static String goal(String words, String bound, Tally among, long part) {
        return "| %s | %s | **%.2f %%** (%d of %d) |%n"
                .formatted(words, bound, among.percent(part), part, among.size());
    }

    private String kinds() {
        var outcomes = Outcome.values();
        var heading = "| kind | acts | "
                + Arrays.stream(outcomes).map(Outcome::words).collect(Collectors.joining(" | "))
                + " | searches each |\n"
                + "| --- |" + " ---: |".repeat(outcomes.length + 2) + "\n";
        var byKind = all.acts().stream()
                .collect(Collectors.groupingBy(judged -> judged.act().kind()));
        var rows = byKind.entrySet().stream()
                .sorted(Comparator.comparing(entry -> -entry.getValue().size()))
                .map(entry -> row(entry.getKey(), new Tally(entry.getValue())));
        return heading + Stream.concat(rows, Stream.of(row("all", all))).collect(Collectors.joining());
    }

    private static String row(String kind, Tally tally) {
        return "| " + kind + " | " + tally.size() + " | "
                + Arrays.stream(Outcome.values())
                        .map(tally::count)
                        .map(count -> count == 0 ? "" : count.toString())
                        .collect(Collectors.joining(" | "))
                + " | %.2f |%n".formatted(tally.questionsEach());
    }

    private String calibration() {
        var text = new StringBuilder("| told as sure at | acts | right |\n| --- | ---: | ---: |\n");
        for (int i = 0; i + 1 < BOUNDS.length; i++) {
            var told = all.toldAsSure(BOUNDS[i], BOUNDS[i + 1]);
            var span = "%.2f to %.2f".formatted(BOUNDS[i], Math.min(1, BOUNDS[i + 1]));
            text.append(
                    "| %s | %d | %.1f %% |%n".formatted(span, told.size(), told.percent(told.count(Outcome.RIGHT))));
        }
        return text.toString();
    }

    /** What a person would look at to make the matcher better, worst first. */
    List<String> misses() {
        return all.acts().stream()
                .filter(judged -> judged.outcome() != Outcome.RIGHT && judged.outcome() != Outcome.RIGHTLY_NOT_FOUND)
                .sorted(Comparator.comparing(Judged::outcome)
                        .thenComparing(judged -> judged.act().kind()))
                .map(Judged::line)
                .toList();
    }
}
