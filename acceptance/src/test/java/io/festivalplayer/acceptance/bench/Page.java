package io.festivalplayer.acceptance.bench;

import io.festivalplayer.testing.GeneratedPart;
import java.nio.file.Path;
import java.util.Collection;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The page about the figures, for people: the tables are ours, what stands around them is written by hand. */
record Page(Path file) {

    void write(Results results) {
        new GeneratedPart(file, "script/bench").replaceBy(table(results.all()) + "\n" + details(results.all()));
    }

    private static String table(Collection<Result> results) {
        return "| scenario | figure | to reach | measured | | on | at |\n| --- | --- | --- | --- | --- | --- | --- |\n"
                + results.stream().flatMap(Page::rows).collect(Collectors.joining());
    }

    private static Stream<String> rows(Result result) {
        return result.figures().stream()
                .filter(figure -> figure.target().isPresent())
                .map(figure -> "| `%s` | %s | %s | **%s** | %s | %s | %s |%n"
                        .formatted(
                                result.scenario(),
                                figure.name(),
                                Words.target(figure),
                                Words.value(figure),
                                Words.verdict(figure),
                                result.measuredOn() + (result.quick() ? ", quick" : ""),
                                result.commit()));
    }

    private static String details(Collection<Result> results) {
        return results.stream().map(Page::detail).collect(Collectors.joining("\n"));
    }

    private static String detail(Result result) {
        return "### %s%n%s%n%n| figure | measured |%n| --- | --- |%n".formatted(result.scenario(), result.question())
                + result.figures().stream()
                        .map(figure -> "| %s | %s |%n".formatted(figure.name(), Words.value(figure)))
                        .collect(Collectors.joining());
    }
}
