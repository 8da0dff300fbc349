package io.festivalplayer.worker.ops;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.databind.json.JsonMapper;

/** How answers are written: as aligned text for people, as JSON for programs. */
final class Terminal {

    private static final String GAP = "  ";

    private final PrintWriter out;
    private final JsonMapper json = JsonMapper.builder().build();

    Terminal(PrintWriter out) {
        this.out = out;
    }

    void say(String line) {
        out.println(line);
        out.flush();
    }

    void json(Object value) {
        say(json.writerWithDefaultPrettyPrinter().writeValueAsString(value));
    }

    /** Columns as wide as their widest cell. */
    void table(List<String> head, List<List<String>> rows) {
        var all = new ArrayList<>(List.of(head));
        all.addAll(rows);
        var widths = IntStream.range(0, head.size())
                .map(column -> all.stream()
                        .mapToInt(row -> row.get(column).length())
                        .max()
                        .orElse(0))
                .toArray();
        all.forEach(row -> say(IntStream.range(0, widths.length)
                .mapToObj(column -> row.get(column)
                        + " ".repeat(widths[column] - row.get(column).length()))
                .collect(Collectors.joining(GAP))
                .stripTrailing()));
    }
}
