package io.festivalplayer.acceptance.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The page about the figures, for people: the tables are ours, what stands around them is written by hand. */
record Page(Path file) {

    private static final String BEGIN = "<!-- figures: script/bench writes what is between these two lines -->";
    private static final String END = "<!-- end of the figures -->";

    void write(Results results) {
        try {
            var text = Files.readString(file);
            var begin = text.indexOf(BEGIN);
            var end = text.indexOf(END);
            if (begin < 0 || end < begin) {
                throw new IllegalStateException(file + " has lost the lines between which the figures stand");
            }
            var tables = table(results.all()) + "\n" + details(results.all());
            Files.writeString(file, text.substring(0, begin) + BEGIN + "\n" + tables + text.substring(end));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
