package io.festivalplayer.acceptance.bench;

import java.util.List;

/** Two rates that were measured in turn. */
final class Rates {

    private Rates() {}

    /** Their medians and the ratio of those, without the blocks that only warmed up. */
    static List<Figure> figures(String what, List<Double> ours, List<Double> bare, int warm, double toReach) {
        var our = Middle.of(ours.subList(warm, ours.size()));
        var other = Middle.of(bare.subList(warm, bare.size()));
        return List.of(
                Figure.ratio(what + "requests a second over the bare endpoint's", our / other)
                        .atLeast(toReach),
                Figure.of(what + "ours", our, Unit.PER_SECOND),
                Figure.of(what + "bare", other, Unit.PER_SECOND));
    }
}
