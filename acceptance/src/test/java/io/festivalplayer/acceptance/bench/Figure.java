package io.festivalplayer.acceptance.bench;

import java.util.Optional;

/**
 * A measured value.
 *
 * @param name what it says, within its scenario
 * @param value the value
 * @param unit what it counts
 * @param target what it is to reach; empty when it is only for information
 */
record Figure(String name, double value, Unit unit, Optional<Target> target) {

    static Figure of(String name, double value, Unit unit) {
        return new Figure(name, value, unit, Optional.empty());
    }

    static Figure ratio(String name, double value) {
        return of(name, value, Unit.RATIO);
    }

    Figure atMost(double limit) {
        return with(Target.Bound.AT_MOST, limit);
    }

    Figure atLeast(double limit) {
        return with(Target.Bound.AT_LEAST, limit);
    }

    Figure below(double limit) {
        return with(Target.Bound.BELOW, limit);
    }

    private Figure with(Target.Bound bound, double limit) {
        return new Figure(name, value, unit, Optional.of(new Target(bound, limit)));
    }

    /** Empty when there is nothing to reach. */
    Optional<Boolean> reached() {
        return target.map(wanted -> wanted.isReachedBy(value));
    }
}
