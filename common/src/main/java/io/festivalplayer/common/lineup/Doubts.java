package io.festivalplayer.common.lineup;

import io.festivalplayer.common.remark.Remark;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects what the reader is not sure of. The list is bounded, since a text may be nothing but doubtful lines. */
final class Doubts {

    private static final int LIMIT = 200;

    private final List<Lineup.Warning> warnings = new ArrayList<>();

    void add(Line line, Remark remark) {
        if (warnings.size() < LIMIT) {
            warnings.add(new Lineup.Warning(line.number(), remark));
        } else if (warnings.size() == LIMIT) {
            warnings.add(new Lineup.Warning(line.number(), Doubt.MORE.ofNothing()));
        }
    }

    List<Lineup.Warning> inOrder() {
        return warnings.stream()
                .sorted(Comparator.comparingInt(Lineup.Warning::line))
                .toList();
    }
}
