package io.festivalplayer.common.lineup;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Tells line by line what is a heading, what are acts and what is neither. */
final class RowReader {

    private static final Pattern YEAR_AT_END = Pattern.compile("(?<!\\d)20[0-4]\\d$|(?<![\\p{L}\\d])[’'][0-4]\\d$");
    private static final Pattern SENTENCE_END = Pattern.compile("[.!?:…][\"”’)]?$");
    /** How sentences end on Korean and Japanese pages. */
    private static final Pattern POLITE = Pattern.compile("(?:니다|ます|ません|ください)[.。!]?$");

    private static final int FIRST_EASTERN = 0x3000;

    private static final Pattern PIECE = Pattern.compile("[|•·,@]");
    private static final int TITLE_WORDS = 12;
    private static final int SENTENCE_WORDS = 7;
    private static final int FEW = 2;
    private static final int MOST_LABELS = 2;

    private final List<Line> lines;
    private final Optional<Table> table;
    private final ListMarks marks;
    private final WholeLines wholes;
    private final Doubts doubts;
    private final boolean areShortDaysHeadings;
    private final boolean areLabelsHeadings;

    RowReader(List<Line> lines, WholeLines wholes, Doubts doubts) {
        this.lines = lines;
        this.wholes = wholes;
        this.table = Table.of(lines);
        this.marks = ListMarks.of(lines);
        this.doubts = doubts;
        this.areShortDaysHeadings = haveShortDays(lines);
        this.areLabelsHeadings = lines.stream().filter(RowReader::isLabelled).count() >= FEW;
    }

    List<Row> rows() {
        var rows = new ArrayList<Row>();
        boolean isBeforeActs = true;
        for (int i = 0; i < lines.size(); i++) {
            int at = i;
            var read = table.filter(found -> found.isAbove(at)).isPresent()
                    ? List.<Row>of(new Row.Gap())
                    : rows(lines.get(i), isBeforeActs);
            isBeforeActs &= read.stream().allMatch(row -> row instanceof Row.Gap || row instanceof Row.Head);
            rows.addAll(read);
        }
        return rows;
    }

    private List<Row> rows(Line line, boolean isBeforeActs) {
        if (line.isBlank() || (Boilerplate.covers(line.text()) && !HeadingReader.isSetOff(line.text()))) {
            return List.of(new Row.Gap());
        }
        var entries = table.filter(_ -> !wholes.has(line))
                .map(found -> found.row(line))
                .orElse(List.of());
        if (!entries.isEmpty()) {
            return List.of(new Row.Cells(entries));
        }
        return rows(line, marks.strip(line.text()), isBeforeActs);
    }

    /** A line that begins with headings: "Friday: Main Stage: Björk". */
    private List<Row> rows(Line line, String text, boolean isBeforeActs) {
        var rows = new ArrayList<Row>();
        var rest = text;
        for (int i = 0; i < MOST_LABELS; i++) {
            var label = label(rest);
            // Most lines have no label: to look whether all of one is a heading costs more.
            if (label.isEmpty() || heading(line, rest, isBeforeActs).isPresent()) {
                break;
            }
            rows.add(new Row.Head(label.get(), line));
            rest = label.get().rest();
        }
        rows.add(row(line, rest, isBeforeActs && rows.isEmpty()));
        return List.copyOf(rows);
    }

    private Row row(Line line, String text, boolean isBeforeActs) {
        // A whole line was asked whether it says nothing before it came here, unless it is set off.
        boolean isAsked = text.equals(line.text()) && !HeadingReader.isSetOff(text);
        if (text.isEmpty() || (!isAsked && Boilerplate.covers(text)) || SetTime.isTime(text)) {
            return new Row.Gap();
        }
        var heading = heading(line, text, isBeforeActs);
        if (heading.isPresent()) {
            return new Row.Head(heading.get(), line.withText(text));
        }
        if (isRemark(text) || (isBeforeActs && isTitle(text))) {
            doubts.add(line, Doubt.NO_ACT.of(text));
            return new Row.Gap();
        }
        return new Row.Billings(line.withText(text));
    }

    private Optional<Heading> heading(Line line, String text, boolean isBeforeActs) {
        return HeadingReader.read(line.text().startsWith("#") ? line.text() : text)
                .filter(this::isHeading)
                .filter(found -> !isBeforeActs || !isTitle(text) || isNamed(found));
    }

    /** Whether it is a heading by its words, not only by how it is set off. */
    private static boolean isNamed(Heading heading) {
        return !heading.days().isEmpty()
                || heading.stage().flatMap(StageWords::stage).isPresent();
    }

    private boolean isHeading(Heading heading) {
        return areShortDaysHeadings
                || heading.stage().isPresent()
                || heading.days().size() != 1
                || !heading.days().getFirst().isShort();
    }

    /** "West Holts: A, B, C" is a heading where more than one line is built so. */
    private Optional<Heading> label(String text) {
        return HeadingReader.label(text)
                .filter(heading -> !SetWords.areAll(Words.of(before(text, heading))) || isList(heading.rest()))
                .or(() -> HeadingReader.bracketed(text).filter(heading -> isList(heading.rest())))
                .or(() -> Optional.of(text)
                        .filter(_ -> areLabelsHeadings)
                        .filter(RowReader::isLabelledList)
                        .map(_ -> {
                            int colon = HeadingReader.labelEnd(text);
                            return Heading.ofStage(HeadingReader.trimmed(text.substring(0, colon)))
                                    .withRest(text.substring(colon + 1).strip());
                        }));
    }

    private static boolean isLabelled(Line line) {
        return isLabelledList(line.text());
    }

    /** A label before a list; a single name after a colon may be a title. */
    private static boolean isLabelledList(String text) {
        int colon = HeadingReader.labelEnd(text);
        return colon > 0 && isList(text.substring(colon + 1));
    }

    private static boolean isList(String text) {
        return List.of(Separator.BULLET, Separator.SPACED_SLASH, Separator.COMMA, Separator.SEMICOLON).stream()
                .anyMatch(separator -> separator.count(text) > 1);
    }

    private static String before(String text, Heading heading) {
        return HeadingReader.trimmed(
                text.substring(0, text.length() - heading.rest().length()));
    }

    private static boolean haveShortDays(List<Line> lines) {
        var weekdays = new BitSet();
        for (var line : lines) {
            DayReader.read(HeadingReader.trimmed(line.text()))
                    .filter(Day::isShort)
                    .ifPresent(day -> weekdays.set(day.weekday()));
        }
        return weekdays.cardinality() >= FEW;
    }

    /** The festival's own name above the bill: with the year, or called a festival. */
    private static boolean isTitle(String text) {
        var words = Words.of(text);
        return words.count() <= TITLE_WORDS
                && (isWhenAndWhere(text)
                        || Column.ofHeader(text).equals(Optional.of(Column.ACT))
                        || endsInYear(HeadingReader.trimmed(text))
                        || words.folded().stream()
                                .anyMatch(word -> word.startsWith("festival")
                                        || word.startsWith("lineup")
                                        || word.endsWith("festival")));
    }

    private static boolean endsInYear(String text) {
        return SetTime.hasDigit(text) && YEAR_AT_END.matcher(text).find();
    }

    /** "30 May – 1 June | Parc del Fòrum". */
    private static boolean isWhenAndWhere(String text) {
        return PIECE.splitAsStream(text)
                .anyMatch(piece -> DayReader.days(piece.strip()).size() > 1);
    }

    private static boolean isPolite(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= FIRST_EASTERN) {
                return POLITE.matcher(text).find();
            }
        }
        return false;
    }

    /** A remark after "#", or a sentence: many words, most of them small, with a stop. */
    private static boolean isRemark(String text) {
        if (text.startsWith("# ") || isPolite(text)) {
            return true;
        }
        if (Character.isLetter(text.charAt(text.length() - 1))) {
            return false; // Most lines have no stop: to look for it among words costs more.
        }
        var words = Words.of(text);
        if (words.count() < SENTENCE_WORDS || !SENTENCE_END.matcher(text).find()) {
            return false;
        }
        long small = words.written().stream()
                .filter(word -> Character.isLowerCase(word.codePointAt(0)))
                .count();
        return small * 3 >= words.count() * 2L;
    }
}
