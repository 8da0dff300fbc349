package io.festivalplayer.common.lineup;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A bill in columns: a spreadsheet, CSV with or without a header, a timetable with a day or stage above each column.
 */
final class Table {

    private static final char DASH = '–';
    private static final Pattern SPACED_DASH = Pattern.compile("(?<=\\s)[-–—](?=\\s)");
    private static final List<Character> DELIMITERS = List.of('\t', '|', ';', DASH, ',');
    private static final int FEWEST_ROWS = 3;
    private static final int HEADER_WITHIN = 5;

    private final char delimiter;
    private final List<Optional<Column>> columns;
    private final List<Optional<Heading>> heads;
    private final int header;

    private Table(char delimiter, List<Optional<Column>> columns, List<Optional<Heading>> heads, int header) {
        this.delimiter = delimiter;
        this.columns = columns;
        this.heads = heads;
        this.header = header;
    }

    /** The table that the lines are, if they are one. */
    static Optional<Table> of(List<Line> lines) {
        return DELIMITERS.stream()
                .filter(delimiter -> lines.stream().anyMatch(line -> mayHave(line.text(), delimiter)))
                .flatMap(
                        delimiter -> withHeader(lines, delimiter)
                                .or(() -> grid(lines, delimiter))
                                .or(() -> withoutHeader(lines, delimiter))
                                .stream())
                .findFirst();
    }

    /** Whether the line is the header, or stands above it, and so is no row. */
    boolean isAbove(int index) {
        return index <= header;
    }

    /** The acts of a row; empty for a line that is no row. */
    List<Entry> row(Line line) {
        var cells = cells(line.text(), delimiter);
        long filled = cells.stream().filter(cell -> !cell.isEmpty()).count();
        if (cells.size() < 2 || (filled < 2 && heads.isEmpty())) {
            return List.of();
        }
        return heads.isEmpty() ? record(line, cells) : timetableRow(line, cells);
    }

    private List<Entry> record(Line line, List<String> cells) {
        var billing = cell(cells, Column.ACT).orElse("");
        if (billing.isEmpty()) {
            return List.of();
        }
        var artist = cells.stream()
                .filter(Links::isArtist)
                .filter(cell -> !cell.equals(billing))
                .findFirst();
        return List.of(new Entry(
                line,
                line.original(),
                artist.map(link -> billing + " " + link).orElse(billing),
                cell(cells, Column.DAY).map(DayReader::days).orElse(List.of()),
                cell(cells, Column.STAGE)));
    }

    private List<Entry> timetableRow(Line line, List<String> cells) {
        var entries = new ArrayList<Entry>();
        for (int i = 0; i < Math.min(cells.size(), heads.size()); i++) {
            if (!cells.get(i).isEmpty() && heads.get(i).isPresent()) {
                var head = heads.get(i).get();
                entries.add(new Entry(line, cells.get(i), cells.get(i), head.days(), head.stage()));
            }
        }
        return entries;
    }

    private Optional<String> cell(List<String> cells, Column column) {
        return IntStream.range(0, Math.min(cells.size(), columns.size()))
                .filter(i -> columns.get(i).filter(column::equals).isPresent())
                .mapToObj(cells::get)
                .filter(cell -> !cell.isEmpty())
                .findFirst();
    }

    private static Optional<Table> withHeader(List<Line> lines, char delimiter) {
        for (int i = 0; i < Math.min(lines.size(), HEADER_WITHIN); i++) {
            var cells = cells(lines.get(i).text(), delimiter);
            var columns = cells.stream().map(Column::ofHeader).toList();
            long known = columns.stream().filter(Optional::isPresent).count();
            boolean isKnown = known > 1 || (known > 0 && delimiter == '\t');
            if (cells.size() > 1 && columns.contains(Optional.of(Column.ACT)) && isKnown && known * 2 >= cells.size()) {
                return Optional.of(new Table(delimiter, columns, List.of(), i));
            }
        }
        return Optional.empty();
    }

    private static Optional<Table> grid(List<Line> lines, char delimiter) {
        if (delimiter == ',' || delimiter == DASH) {
            return Optional.empty(); // "Friday, 28 June" and "Friday – Main Stage" are one heading.
        }
        for (int i = 0; i < Math.min(lines.size(), HEADER_WITHIN); i++) {
            var cells = cells(lines.get(i).text(), delimiter);
            if (cells.size() < 2) {
                continue;
            }
            var heads = cells.stream().map(Table::head).toList();
            long headed = heads.stream().filter(Optional::isPresent).count();
            boolean areHeads = IntStream.range(0, cells.size())
                    .allMatch(at -> heads.get(at).isPresent()
                            || cells.get(at).isEmpty()
                            || Column.ofHeader(cells.get(at)).equals(Optional.of(Column.OTHER)));
            if (headed > 1 && areHeads && hasRowsBelow(lines, i, delimiter)) {
                return Optional.of(new Table(delimiter, List.of(), heads, i));
            }
        }
        return Optional.empty();
    }

    private static Optional<Heading> head(String cell) {
        return cell.isEmpty() ? Optional.empty() : HeadingReader.read(cell);
    }

    private static boolean hasRowsBelow(List<Line> lines, int header, char delimiter) {
        return lines.stream()
                .skip(header + 1L)
                .anyMatch(line -> cells(line.text(), delimiter).size() > 1);
    }

    /** Rows of one length, of which at least one column is no names: days, stages, times, numbers, countries. */
    private static Optional<Table> withoutHeader(List<Line> lines, char delimiter) {
        var rows = lines.stream()
                .filter(line -> !line.isBlank())
                .map(line -> cells(line.text(), delimiter))
                .toList();
        int width = rows.stream()
                .mapToInt(List::size)
                .filter(size -> size > 1)
                .min()
                .orElse(0);
        var full = rows.stream().filter(row -> row.size() > 1).toList();
        boolean isEven = full.stream().allMatch(row -> row.size() <= width + (delimiter == '\t' ? 2 : 0));
        if (width < 2 || !isEven || full.size() < FEWEST_ROWS || full.size() * 5 < rows.size() * 4) {
            return Optional.empty();
        }
        var columns = new ArrayList<Optional<Column>>();
        for (int i = 0; i < width; i++) {
            int at = i;
            columns.add(Column.ofCells(full.stream().map(row -> row.get(at)).toList()));
        }
        int act = columns.indexOf(Optional.<Column>empty());
        if (act < 0 || columns.stream().noneMatch(Optional::isPresent)) {
            return Optional.empty();
        }
        columns.set(act, Optional.of(Column.ACT));
        for (int i = act + 1; i < width; i++) {
            int at = i;
            if (columns.get(i).isEmpty()
                    && full.stream()
                            .anyMatch(row -> StageWords.stage(row.get(at)).isPresent())) {
                columns.set(i, Optional.of(Column.STAGE));
            }
        }
        return Optional.of(new Table(delimiter, columns, List.of(), -1));
    }

    private static boolean mayHave(String text, char delimiter) {
        return text.indexOf(delimiter) >= 0
                || (delimiter == DASH && (text.indexOf('-') >= 0 || text.indexOf('—') >= 0));
    }

    /** A table in Markdown has a delimiter at both ends of its rows, and a row of dashes. */
    private static List<String> cells(String row, char delimiter) {
        var text = row;
        if (delimiter == '|' && row.length() > 2 && row.startsWith("|") && row.endsWith("|")) {
            text = row.substring(1, row.length() - 1);
        }
        if (delimiter == DASH) {
            return SPACED_DASH.splitAsStream(text).map(String::strip).toList();
        }
        return text.indexOf(delimiter) < 0 ? List.of(text.strip()) : Cells.of(text, delimiter);
    }
}
