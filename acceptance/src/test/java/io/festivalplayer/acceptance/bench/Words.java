package io.festivalplayer.acceptance.bench;

import java.util.Locale;

/** Figures as people read them. */
final class Words {

    private static final double LARGE = 100;

    private Words() {}

    static String value(Figure figure) {
        return number(figure) + figure.unit().suffix();
    }

    private static String number(Figure figure) {
        return switch (figure.unit()) {
            case RATIO -> String.format(Locale.ROOT, "%.3f", figure.value());
            case CALLS, COUNT, MEBIBYTES -> String.format(Locale.ROOT, "%.0f", figure.value());
            case PER_SECOND, SECONDS, MILLISECONDS ->
                String.format(Locale.ROOT, figure.value() < LARGE ? "%.2f" : "%.0f", figure.value());
        };
    }

    /** Empty when there is nothing to reach. */
    static String target(Figure figure) {
        return figure.target()
                .map(target -> bound(target.bound()) + " " + plain(target.value())
                        + figure.unit().suffix())
                .orElse("");
    }

    private static String bound(Target.Bound bound) {
        return switch (bound) {
            case AT_MOST -> "at most";
            case AT_LEAST -> "at least";
            case BELOW -> "below";
        };
    }

    private static String plain(double value) {
        return value == Math.rint(value) ? Long.toString(Math.round(value)) : Double.toString(value);
    }

    static String verdict(Figure figure) {
        return figure.reached().map(reached -> reached ? "reached" : "missed").orElse("");
    }
}
