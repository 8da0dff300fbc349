package io.festivalplayer.common.lineup;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells headings by their words and by how they are set off: "FRIDAY 28 JUNE", "== Main Stage ==", "West Holts:". */
final class HeadingReader {

    private static final Pattern BETWEEN = Pattern.compile("\\s[-–—]\\s|[|•·,@/:()\\t]");
    private static final Pattern BRACKETED = Pattern.compile("^[【［\\[〔]([^】］\\]〕]{2,40})[】］\\]〕]\\s*(?=\\S)");
    private static final String SIGNS = "=-–—_*#~[]<>:|•·►★.,+ ";
    private static final Set<String> OF_BILLS = Vocabulary.of("""
            lineup, artists, acts, bands, names, confirmed, headliners, playing, here, below, announced
            djs, is, are, program, programme
            """);
    private static final int LONGEST_NAME = 6;
    private static final int LONGEST_LABEL = 40;

    private HeadingReader() {}

    /** The heading that a line is nothing but. */
    static Optional<Heading> read(String line) {
        var core = trimmed(line);
        if (core.isEmpty()) {
            return Optional.empty();
        }
        return whole(core).or(() -> setOff(line, core));
    }

    /** The heading before a colon, with the acts after it. */
    static Optional<Heading> label(String line) {
        int colon = labelEnd(line);
        if (colon < 0) {
            return Optional.empty();
        }
        var label = trimmed(line.substring(0, colon));
        var rest = line.substring(colon + 1).strip();
        if (Boilerplate.covers(label)
                || Placeholder.covers(label)
                || SetTime.isTime(label)
                || SetWords.areLabel(Words.of(label))) {
            return Optional.of(Heading.ofNothing().withRest(rest));
        }
        return whole(label).map(heading -> heading.withRest(rest));
    }

    /** The heading in brackets before acts: "【8月9日(土)】". */
    static Optional<Heading> bracketed(String line) {
        if (line.isEmpty() || Character.isLetter(line.charAt(0))) {
            return Optional.empty();
        }
        var brackets = BRACKETED.matcher(line);
        return brackets.find()
                ? whole(trimmed(brackets.group(1))).map(heading -> heading.withRest(line.substring(brackets.end())))
                : Optional.empty();
    }

    /** Where a short label before a colon ends; -1 where the line has none. */
    static int labelEnd(String line) {
        int colon = line.indexOf(": ");
        return colon > 0 && colon <= LONGEST_LABEL && colon + 2 < line.length() ? colon : -1;
    }

    /** A heading without the signs that set it off. */
    static String trimmed(String line) {
        int start = 0;
        int end = line.length();
        while (start < end && isSign(line.codePointAt(start))) {
            start += Character.charCount(line.codePointAt(start));
        }
        while (end > start && isSign(line.codePointBefore(end))) {
            end -= Character.charCount(line.codePointBefore(end));
        }
        return line.substring(start, end);
    }

    /** Emoji are symbols too. */
    private static boolean isSign(int letter) {
        return SIGNS.indexOf(letter) >= 0 || Character.getType(letter) == Character.OTHER_SYMBOL || letter == 0xfe0f;
    }

    /** The day or stage that a piece of a line names. */
    static Optional<Heading> tag(String piece) {
        return named(piece).filter(heading -> heading.days().stream().noneMatch(Day::isShort));
    }

    /** Its pieces go before a stage: "Friday, Main Stage" ends as a stage does. */
    private static Optional<Heading> whole(String text) {
        return days(text).or(() -> pieces(text)).or(() -> stage(text));
    }

    private static Optional<Heading> named(String text) {
        return days(text).or(() -> stage(text));
    }

    private static Optional<Heading> days(String text) {
        return Optional.of(DayReader.days(text)).filter(days -> !days.isEmpty()).map(Heading::ofDays);
    }

    private static Optional<Heading> stage(String text) {
        return StageWords.stage(text).map(Heading::ofStage);
    }

    /** "Friday 28 June – Main Stage – 14:00": every piece is a day, a stage or a time. */
    private static Optional<Heading> pieces(String text) {
        List<Day> days = List.of();
        Optional<String> stage = Optional.empty();
        if (!mayHavePieces(text)) {
            return Optional.empty(); // There is only the whole, which is looked at by itself.
        }
        for (var between : BETWEEN.split(SetTime.strip(text), -1)) {
            var piece = between.strip();
            if (piece.isEmpty() || SetTime.isTime(piece)) {
                continue;
            }
            var named = piece.equals(text) ? stage(piece) : named(piece);
            if (named.isEmpty()) {
                return Optional.empty();
            }
            days = days.isEmpty() ? named.get().days() : days;
            stage = stage.or(named.get()::stage);
        }
        return days.isEmpty() && stage.isEmpty() ? Optional.empty() : Optional.of(new Heading(days, stage, ""));
    }

    private static boolean mayHavePieces(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!Character.isLetter(text.charAt(i)) && text.charAt(i) != ' ') {
                return true;
            }
        }
        return false;
    }

    /** A few words between signs, after "## " or before a colon name a stage, or a part of the bill. */
    private static Optional<Heading> setOff(String line, String core) {
        if (!isSetOff(line)) {
            return Optional.empty();
        }
        var words = Words.of(core);
        if (words.count() > LONGEST_NAME) {
            return Optional.empty();
        }
        return Optional.of(
                Boilerplate.covers(core)
                                || Placeholder.covers(core)
                                || SetWords.areLabel(words)
                                || words.haveAny(OF_BILLS)
                        ? Heading.ofNothing()
                        : Heading.ofStage(core));
    }

    static boolean isSetOff(String line) {
        boolean isLabel = line.endsWith(":") && line.length() > 1 && line.indexOf(':') == line.length() - 1;
        return isLabel || line.startsWith("# ") || line.startsWith("##") || isWrapped(line);
    }

    /** At least two of a sign on both sides: "*M*" and "-M-" are names. */
    private static boolean isWrapped(String line) {
        return line.length() > 4
                && "=-–—_*~".indexOf(line.charAt(0)) >= 0
                && line.charAt(1) == line.charAt(0)
                && line.charAt(line.length() - 1) == line.charAt(0)
                && line.charAt(line.length() - 2) == line.charAt(0);
    }
}
