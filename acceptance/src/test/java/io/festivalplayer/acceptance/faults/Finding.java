package io.festivalplayer.acceptance.faults;

/**
 * Something that must not be.
 *
 * @param kind how it counts
 * @param text whose it is and what is seen
 */
record Finding(Kind kind, String text) {

    /** What a finding counts as. */
    enum Kind {
        /** An accepted job, a playlist or a part of one is not there. */
        LOST,
        /** A job, a playlist or a track is there more than once. */
        DUPLICATED,
        /** Something is there that nobody ordered. */
        UNEXPECTED
    }

    @Override
    public String toString() {
        return kind + " " + text;
    }
}
