package io.festivalplayer.gateway.forecast;

import static java.util.stream.Collectors.toMap;

import io.festivalplayer.common.job.UnfinishedJob;
import io.festivalplayer.common.job.UnfinishedJob.Standing;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * How fast a job goes that has a worker and need not wait for Spotify's budget, as far as was seen: steps in seconds,
 * of which the last few seconds count most. Immutable.
 *
 * @param steps how many, the older ones in part
 * @param seconds within what time of one worker, likewise
 */
record Pace(double steps, double seconds) {

    private static final double LEAST_SECONDS = 0.05;

    /** Before anything was seen: one call after the other, of 250 ms each. It is soon outweighed. */
    static final Pace UNSEEN = new Pace(4 * LEAST_SECONDS, LEAST_SECONDS);

    /** What is older than this counts for little. */
    private static final double MEMORY_SECONDS = 5;

    /** Looks that lie further apart say little about what was between them. */
    private static final Duration NEAR = Duration.ofSeconds(10);

    double stepsPerSecond() {
        return steps / seconds;
    }

    /** With what happened between two looks. While calls wait for the budget, a job may be faster than it seems. */
    Pace and(Look before, Look now, Duration between) {
        var learned = faded(between).plus(before, now, between);
        var isHeldUp = before.isLimited() || now.isLimited();
        return isHeldUp && learned.stepsPerSecond() < stepsPerSecond() ? this : learned;
    }

    private Pace faded(Duration time) {
        double kept = Math.max(Math.exp(-seconds(time) / MEMORY_SECONDS), LEAST_SECONDS / seconds);
        return new Pace(steps * kept, seconds * kept);
    }

    private Pace plus(Look before, Look now, Duration between) {
        var last = before.jobs().stream().collect(toMap(UnfinishedJob::id, UnfinishedJob::left));
        var seen = between.compareTo(NEAR) > 0 ? List.<UnfinishedJob>of() : seenFromBefore(now, last, between);
        if (seen.isEmpty()) {
            return this;
        }
        int moreSteps = 0;
        double moreSeconds = 0;
        for (var job : seen) {
            moreSteps += last.containsKey(job.id()) ? last.get(job.id()) - job.left() : job.done();
            moreSeconds += seconds(
                    job.begunAgo().filter(time -> time.compareTo(between) < 0).orElse(between));
        }
        var parties = (int) seen.stream().map(now::party).distinct().count();
        return new Pace(steps + Math.max(0, moreSteps), seconds + moreSeconds * now.atOnce(parties) / seen.size());
    }

    /** The jobs that were under way and are known from the look before, or have begun since. */
    private static List<UnfinishedJob> seenFromBefore(Look now, Map<UUID, Integer> last, Duration between) {
        return now.jobs().stream()
                .filter(job -> job.standing() != Standing.PARKED)
                .filter(job -> job.begunAgo()
                        .filter(time -> last.containsKey(job.id()) || time.compareTo(between) <= 0)
                        .isPresent())
                .toList();
    }

    private static double seconds(Duration time) {
        return time.toNanos() / 1e9;
    }
}
