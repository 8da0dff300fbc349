package io.festivalplayer.common.lineup;

/**
 * A day as the bill calls it. Numbers are 0 where the bill does not say.
 *
 * @param label the bill's own words
 * @param weekday 1 for Monday to 7 for Sunday
 * @param dayOfMonth 1 to 31
 * @param month 1 to 12
 * @param ordinal the festival's how manieth day, from 1
 * @param isShort whether it is nothing but a weekday's abbreviation, which may be a name as well
 */
record Day(String label, int weekday, int dayOfMonth, int month, int ordinal, boolean isShort) {

    /** Whether both may be the same day: they share something, and contradict each other in nothing. */
    boolean agreesWith(Day other) {
        return agree(weekday, other.weekday)
                && agree(dayOfMonth, other.dayOfMonth)
                && agree(month, other.month)
                && agree(ordinal, other.ordinal)
                && (share(weekday, other.weekday)
                        || share(dayOfMonth, other.dayOfMonth)
                        || share(ordinal, other.ordinal));
    }

    private static boolean agree(int one, int other) {
        return one == 0 || other == 0 || one == other;
    }

    private static boolean share(int one, int other) {
        return one != 0 && one == other;
    }
}
