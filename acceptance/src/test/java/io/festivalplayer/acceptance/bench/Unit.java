package io.festivalplayer.acceptance.bench;

/** What a figure counts. Ratios are within one run; times are only for information. */
enum Unit {
    RATIO(""),
    CALLS(" calls"),
    COUNT(""),
    PER_SECOND(" a second"),
    SECONDS(" s"),
    MILLISECONDS(" ms"),
    MEBIBYTES(" MiB");

    private final String suffix;

    Unit(String suffix) {
        this.suffix = suffix;
    }

    String suffix() {
        return suffix;
    }
}
