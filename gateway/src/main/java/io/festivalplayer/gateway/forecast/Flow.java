package io.festivalplayer.gateway.forecast;

import io.festivalplayer.common.spotify.budget.Allowance;
import io.festivalplayer.common.spotify.budget.Allowance.Block;
import java.time.Duration;

/**
 * How fast calls get through: what has room in the window goes at the pace of the workers, at first, and then spread;
 * the rest as earlier calls leave it. Used once, by one thread.
 */
final class Flow {

    /** So much of the limit goes as fast as it comes; then the budget spreads the calls. */
    private static final double AT_ONCE = 0.5;

    /** A window that is not full is filled somewhat faster than calls will leave it. */
    private static final double SPREAD = 15 / 14.0;

    /** First slices are not spread: they leave little more than what is kept for people. */
    private static final double FOR_FIRST_SLICES = 0.99;

    /** Where so much of the limit has been seen to hold, first slices are not held to what looks for the limit. */
    private static final double KNOWN = 0.75;

    /** What the limit holds in the long run: a part is kept for people and first slices. */
    private static final double IN_THE_LONG_RUN = 0.95;

    /**
     * A call that was waited for counts for so much longer than the window: for the tenth of a second and its answer.
     */
    private static final Duration MARGIN = Duration.ofMillis(200);

    private final double stepsPerSecond;
    private final double spreadPerSecond;
    private final double callsPerSecond;
    private double room;
    private double roomSpread;
    private double roomForFirst;
    private double leftOfDay;

    Flow(Allowance allowance, Pace pace) {
        this.stepsPerSecond = pace.stepsPerSecond();
        int limit = allowance.rate().calls();
        this.spreadPerSecond = perSecond(SPREAD * limit, allowance.rate().window());
        this.callsPerSecond = perSecond(
                Math.max(allowance.usedInWindow(), IN_THE_LONG_RUN * limit),
                allowance.rate().window().plus(MARGIN));
        this.room = room(allowance, Math.min(AT_ONCE * limit, allowance.proven()));
        this.roomSpread = room(allowance, IN_THE_LONG_RUN * limit) - room;
        this.roomForFirst = room(allowance, mostForFirst(allowance));
        this.leftOfDay = leftOfDay(allowance);
    }

    /**
     * How long so many calls take that are made by so many workers, after all that were asked for before. Infinite when
     * the day's quota does not hold them.
     */
    double seconds(int calls, int workers) {
        if (!take(calls)) {
            return Double.POSITIVE_INFINITY;
        }
        double unhindered = stepsPerSecond * workers;
        if (unhindered <= callsPerSecond) {
            return calls / unhindered;
        }
        double atOnce = Math.min(calls, room);
        room -= atOnce;
        roomForFirst = Math.max(0, roomForFirst - calls);
        return atOnce / unhindered + held(calls - atOnce);
    }

    /** A window that is full shows what it really holds. */
    private double held(double calls) {
        double spread = Math.min(calls, roomSpread);
        roomSpread -= spread;
        return spread / spreadPerSecond + (calls - spread) / callsPerSecond;
    }

    /**
     * How long so many calls of a job's first slice take, which go before those of others.
     *
     * @param itself for the job
     * @param others by how much the others are later
     */
    record First(double itself, double others) {}

    /** What a first slice takes, after all that were asked for before. Infinite like the rest. */
    First first(int calls) {
        if (!take(calls)) {
            return new First(Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY);
        }
        double atOnce = Math.min(calls, roomForFirst);
        roomForFirst -= atOnce;
        room = Math.max(0, room - atOnce);
        double held = held(calls - atOnce);
        return new First(Math.max(calls / stepsPerSecond, held), held);
    }

    private boolean take(int calls) {
        leftOfDay -= calls;
        return leftOfDay >= 0;
    }

    private static double perSecond(double calls, Duration window) {
        return calls / window.toMillis() * 1000;
    }

    private static double room(Allowance allowance, double most) {
        boolean isEmptyAfterwards = allowance
                .block()
                .map(Block::left)
                .filter(left -> left.compareTo(allowance.rate().window()) > 0)
                .isPresent();
        return isEmptyAfterwards ? most : Math.max(0, most - allowance.usedInWindow());
    }

    private static double mostForFirst(Allowance allowance) {
        int limit = allowance.rate().calls();
        return allowance.proven() >= KNOWN * limit ? FOR_FIRST_SLICES * limit : allowance.proven();
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
