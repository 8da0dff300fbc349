package io.festivalplayer.gateway.forecast;

import io.festivalplayer.common.spotify.budget.Allowance;
import io.festivalplayer.common.spotify.budget.Allowance.Block;
import java.time.Duration;

/**
 * How fast calls get through: what has room in the window goes at the pace of the workers, the rest as earlier calls
 * leave it. Used once, by one thread.
 */
final class Flow {

    /** So much of the limit goes as fast as it comes; then the budget spreads the calls. */
    private static final double AT_ONCE = 0.5;

    /** What the limit holds in the long run: a part is kept for people and first slices. */
    private static final double IN_THE_LONG_RUN = 0.95;

    /** A call counts for so much longer than the window, see the budget. */
    private static final Duration MARGIN = Duration.ofMillis(600);

    private final double callsPerSecond;
    private double room;
    private double leftOfDay;

    Flow(Allowance allowance) {
        this.callsPerSecond = perSecond(allowance);
        this.room = room(allowance);
        this.leftOfDay = leftOfDay(allowance);
    }

    /**
     * How long so many calls take, after all that were asked for before, where the budget lets them through at the pace
     * of whoever makes them. Infinite when the day's quota does not hold them.
     */
    double seconds(int calls, double unhindered) {
        leftOfDay -= calls;
        if (leftOfDay < 0) {
            return Double.POSITIVE_INFINITY;
        }
        if (unhindered <= callsPerSecond) {
            return calls / unhindered;
        }
        double atOnce = Math.min(calls, room);
        room -= atOnce;
        return atOnce / unhindered + (calls - atOnce) / callsPerSecond;
    }

    /** A window that is full shows what it really holds. */
    private static double perSecond(Allowance allowance) {
        double held = Math.max(
                allowance.usedInWindow(), IN_THE_LONG_RUN * allowance.rate().calls());
        return held / allowance.rate().window().plus(MARGIN).toMillis() * 1000;
    }

    private static double room(Allowance allowance) {
        double all = AT_ONCE * allowance.rate().calls();
        boolean isEmptyAfterwards = allowance
                .block()
                .map(Block::left)
                .filter(left -> left.compareTo(allowance.rate().window()) > 0)
                .isPresent();
        return isEmptyAfterwards ? all : Math.max(0, all - allowance.usedInWindow());
    }

    /** Where the quota is used up, Spotify's block says all that is known. */
    private static double leftOfDay(Allowance allowance) {
        return allowance
                .quota()
                .map(quota -> quota - allowance.usedInDay())
                .filter(left -> left > 0)
                .map(Integer::doubleValue)
                .orElse(Double.POSITIVE_INFINITY);
    }
}
