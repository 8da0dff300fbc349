package io.festivalplayer.worker.evaluation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The labelled set, as its files hold it: tab-separated, one line of headings, several values in a column apart by a
 * bar.
 *
 * @param directory where {@code catalogue.tsv} and {@code bills/} are
 */
record EvaluationSet(Path directory) {

    List<LabelledBill> bills() {
        try (Stream<Path> files = Files.list(directory.resolve("bills"))) {
            return files.sorted().map(EvaluationSet::bill).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<KnownArtist> artists() {
        return rows(directory.resolve("catalogue.tsv"))
                .map(EvaluationSet::artist)
                .toList();
    }

    private static LabelledBill bill(Path file) {
        var name = file.getFileName().toString().replaceFirst("\\.tsv$", "");
        return new LabelledBill(name, rows(file).map(EvaluationSet::act).toList());
    }

    private static LabelledAct act(List<String> row) {
        return LabelledAct.of(row.get(0), row.get(1), row.get(2), row.get(3));
    }

    private static KnownArtist artist(List<String> row) {
        var years = row.get(6).split("-", -1);
        return new KnownArtist(
                row.get(0),
                row.get(1),
                values(row.get(2)),
                Integer.parseInt(row.get(3)),
                values(row.get(4)),
                Integer.parseInt(row.get(5)),
                Integer.parseInt(years[0]),
                Integer.parseInt(years[1]),
                values(row.get(7)));
    }

    private static Stream<List<String>> rows(Path file) {
        try {
            return Files.readAllLines(file).stream().skip(1).map(line -> List.of(line.split("\t", -1)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> values(String column) {
        return Stream.of(column.split("\\|", -1))
                .filter(value -> !value.isEmpty())
                .toList();
    }
}
