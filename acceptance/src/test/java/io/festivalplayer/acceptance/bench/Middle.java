package io.festivalplayer.acceptance.bench;

import java.util.List;

/** What repetitions have in common. */
final class Middle {

    private Middle() {}

    /** The median; of an even number the mean of the two in the middle. */
    static double of(List<Double> values) {
        var sorted = values.stream().sorted().toList();
        var half = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2;
    }
}
