package io.festivalplayer.common.lineup;

import java.util.List;
import java.util.Optional;

/**
 * A line, or the beginning of one, that says of the acts after it when and where they play.
 *
 * @param days the day or days; none where it says none
 * @param stage the stage
 * @param rest what else stands on the line: acts
 */
record Heading(List<Day> days, Optional<String> stage, String rest) {

    /** One that parts the bill and says neither. */
    static Heading ofNothing() {
        return new Heading(List.of(), Optional.empty(), "");
    }

    static Heading ofDays(List<Day> days) {
        return new Heading(days, Optional.empty(), "");
    }

    static Heading ofStage(String stage) {
        return new Heading(List.of(), Optional.of(stage), "");
    }

    Heading withRest(String acts) {
        return new Heading(days, stage, acts);
    }
}
