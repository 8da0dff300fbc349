package io.festivalplayer.common.lineup;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * When and where an act plays, in the bill's words. Immutable.
 *
 * @param day the day; several are joined by commas
 * @param stage the stage; several are joined by commas
 */
public record Appearance(Optional<String> day, Optional<String> stage) {

    private static final Pattern COMMA = Pattern.compile(", ");

    /** The same stage named anew each time must not grow without end. */
    private static final int LONGEST = 300;

    /**
     * This one and another of the same act.
     *
     * @param other when and where it plays too
     * @return both, each day and each stage once, this one's first
     */
    public Appearance and(Appearance other) {
        return new Appearance(joined(day, other.day), joined(stage, other.stage));
    }

    /** Texts that are joined by commas, as one such text; the first alone where both would be too long. */
    static Optional<String> joined(Optional<String> one, Optional<String> other) {
        var all = Stream.of(one, other)
                .flatMap(Optional::stream)
                .flatMap(COMMA::splitAsStream)
                .distinct()
                .collect(Collectors.joining(", "));
        if (all.length() > LONGEST && one.isPresent()) {
            return one;
        }
        return all.isEmpty() ? Optional.empty() : Optional.of(all);
    }
}
