package io.festivalplayer.gateway.forecast;

import io.festivalplayer.common.job.DispatchSettings;
import io.festivalplayer.common.job.UnfinishedJob;
import io.festivalplayer.common.job.UnfinishedJob.Standing;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * How far the slices are that are under way, as far as was seen: a slice is not written down anywhere before it ends.
 * Immutable.
 *
 * @param running the slice of each job that a worker has and had not at an earlier look
 */
record Turns(Map<UUID, Turn> running) {

    /** Before anything was seen. */
    static final Turns UNSEEN = new Turns(Map.of());

    /**
     * How many acts a slice looks for at a time, as workers are shipped: so many calls are on their way when it ends.
     */
    static final int LOOKUPS = 8;

    /** Looks that lie further apart say little about what was between them. */
    private static final Duration NEAR = Duration.ofSeconds(10);

    /**
     * A round of a slice.
     *
     * @param lasts for how long it has
     * @param doneBefore how many of the job's steps do not count for it: those done when it began, and those on their
     *     way
     * @param isOver whether it has ended, so that only what was asked by then is still done
     * @param doneByThen how many were done when it ended
     */
    record Turn(Duration lasts, int doneBefore, boolean isOver, int doneByThen) {

        private static Turn begun(int doneBefore) {
            return new Turn(Duration.ZERO, doneBefore, false, 0);
        }

        private Turn goesOn(UnfinishedJob job, Duration time, Look look) {
            var longer = new Turn(lasts.plus(time), doneBefore, isOver, doneByThen);
            if (isOver || !longer.isDone(job, look.dispatching())) {
                return longer;
            }
            return look.isAwaited()
                    ? new Turn(longer.lasts, doneBefore, true, job.done())
                    : begun(job.done() + LOOKUPS);
        }

        private boolean isDone(UnfinishedJob job, DispatchSettings dispatching) {
            return job.done() + LOOKUPS - doneBefore >= dispatching.sliceCalls()
                    || lasts.compareTo(dispatching.sliceTime()) >= 0;
        }
    }

    /** What was seen of a job's slice; empty for one that was under way when it was first looked at. */
    Optional<Turn> of(UnfinishedJob job) {
        return Optional.ofNullable(running.get(job.id()));
    }

    /** With what happened between two looks. */
    Turns and(Look before, Look now, Duration between) {
        if (between.compareTo(NEAR) > 0) {
            return UNSEEN;
        }
        var hadWorker = new HashMap<UUID, Boolean>();
        before.jobs().forEach(job -> hadWorker.put(job.id(), job.standing() == Standing.RUNNING));
        var next = new HashMap<UUID, Turn>();
        for (var job : now.jobs()) {
            if (job.standing() == Standing.RUNNING) {
                if (hadWorker.getOrDefault(job.id(), false)) {
                    of(job).ifPresent(turn -> next.put(job.id(), turn.goesOn(job, between, now)));
                } else {
                    next.put(job.id(), Turn.begun(job.done()));
                }
            }
        }
        return new Turns(Map.copyOf(next));
    }
}
