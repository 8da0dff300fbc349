package io.festivalplayer.common.lineup;

import java.util.List;
import java.util.Optional;

/**
 * What stands for one act, or for several that play together.
 *
 * @param line where it stands
 * @param original the source line, or its piece of it
 * @param billing the text to read
 * @param days the days that a heading or a column says
 * @param stage the stage that a heading or a column says
 * @param endsList whether it is the last of a list on one line, where "and" may stand for the sign between the others
 */
record Entry(Line line, String original, String billing, List<Day> days, Optional<String> stage, boolean endsList) {

    Entry(Line line, String original, String billing, List<Day> days, Optional<String> stage) {
        this(line, original, billing, days, stage, false);
    }

    static Entry of(Line line) {
        return new Entry(line, line.original(), line.text(), List.of(), Optional.empty());
    }

    /** One of several on a line, which keeps its own piece only: a line may be as long as the whole bill. */
    static Entry piece(Line line, String piece, boolean endsList) {
        return new Entry(line, piece, piece, List.of(), Optional.empty(), endsList);
    }

    /** The entry under a heading; what it says itself wins. */
    Entry under(List<Day> headingDays, Optional<String> headingStage) {
        return new Entry(
                line, original, billing, days.isEmpty() ? headingDays : days, stage.or(() -> headingStage), endsList);
    }
}
