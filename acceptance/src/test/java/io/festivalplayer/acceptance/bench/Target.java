package io.festivalplayer.acceptance.bench;

/**
 * What a figure is to reach.
 *
 * @param bound on which side of the value it is to be
 * @param value the value
 */
record Target(Bound bound, double value) {

    enum Bound {
        AT_MOST,
        AT_LEAST,
        BELOW
    }

    boolean isReachedBy(double measured) {
        return switch (bound) {
            case AT_MOST -> measured <= value;
            case AT_LEAST -> measured >= value;
            case BELOW -> measured < value;
        };
    }
}
