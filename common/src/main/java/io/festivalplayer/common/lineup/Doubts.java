package io.festivalplayer.common.lineup;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects what the reader is not sure of. The list is bounded, since a text may be nothing but doubtful lines. */
final class Doubts {

    private static final int LIMIT = 200;
    private static final int QUOTED = 80;

    private final List<Lineup.Warning> warnings = new ArrayList<>();

    void add(Line line, String sentence) {
        if (warnings.size() < LIMIT) {
            warnings.add(new Lineup.Warning(line.number(), sentence));
        } else if (warnings.size() == LIMIT) {
            warnings.add(new Lineup.Warning(line.number(), "From here on more lines are doubtful than can be listed."));
        }
    }

    List<Lineup.Warning> inOrder() {
        return warnings.stream()
                .sorted(Comparator.comparingInt(Lineup.Warning::line))
                .toList();
    }

    /** The words as a warning cites them. */
    static String quoted(String words) {
        if (words.length() <= QUOTED) {
            return "“" + words + "”";
        }
        int end = words.offsetByCodePoints(0, words.codePointCount(0, QUOTED));
        return "“" + words.substring(0, end) + "…”";
    }
}
