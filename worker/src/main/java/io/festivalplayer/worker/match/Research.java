package io.festivalplayer.worker.match;

import io.festivalplayer.common.job.JobRuns;
import io.festivalplayer.common.job.Match;
import io.festivalplayer.common.job.MatchSteps;
import io.festivalplayer.common.job.PendingAct;
import io.festivalplayer.common.spotify.ActSearch;
import io.festivalplayer.worker.WorkerSettings;
import io.festivalplayer.worker.slice.Slice;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Component;

/**
 * Finds out about acts: all that is remembered at once, and the rest from Spotify, several at a time. What another run
 * asks just now is left to it, and its answer is found in the memory.
 */
@Component
class Research {

    private static final Duration LOOK_AGAIN = Duration.ofMillis(100);

    private final Recollection recollection;
    private final Asking asking;
    private final ActMatcher matcher;
    private final JobRuns runs;
    private final MatchSteps steps;
    private final WorkerSettings settings;

    Research(
            Recollection recollection,
            Asking asking,
            ActMatcher matcher,
            JobRuns runs,
            MatchSteps steps,
            WorkerSettings settings) {
        this.recollection = recollection;
        this.asking = asking;
        this.matcher = matcher;
        this.runs = runs;
        this.steps = steps;
        this.settings = settings;
    }

    /** Gets on with these acts, as far as the slice's share goes. Gives whether the listener has asked to stop. */
    boolean advance(Slice slice, List<PendingAct> acts) {
        var standings = recollection.of(acts, slice.job().market());
        var remembered = new HashMap<Integer, Match>();
        boolean freed = false;
        var open = new ConcurrentLinkedQueue<Standing.Open>();
        for (var standing : standings) {
            switch (standing) {
                case Standing.Answered(var act, var search) -> {
                    if (isFreed(slice, act, search)) {
                        freed = true;
                    } else {
                        remembered.put(act.position(), matcher.match(act, search));
                    }
                }
                case Standing.Open unasked -> open.add(unasked);
                case Standing.BeingAsked _ -> {}
            }
        }
        if (!remembered.isEmpty()) {
            return runs.saveMatches(slice.job().lease(), remembered);
        }
        if (freed) {
            return false;
        }
        if (open.isEmpty()) {
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
            return false;
        }
        slice.endUnlessRoomFor(open.size());
        return !slice.isSpentBefore(open.size()) && ask(slice, open);
    }

    private boolean ask(Slice slice, Queue<Standing.Open> open) {
        // Counted before the first one takes an act away.
        int atATime = Math.min(settings.lookups(), open.size());
        try (var askers = new Together()) {
            for (int i = 0; i < atATime; i++) {
                askers.start(going -> askInTurn(slice, open, going));
            }
            return askers.await();
        }
    }

    /** Gives whether the listener has asked to stop. */
    private boolean askInTurn(Slice slice, Queue<Standing.Open> open, BooleanSupplier going) {
        while (going.getAsBoolean() && !slice.isSpentBefore(open.size())) {
            var next = open.poll();
            if (next == null) {
                return false;
            }
            if (lookUp(slice, next)) {
                return true;
            }
        }
        return false;
    }

    /** A second question follows its first at once, so that each act comes to its save point. */
    private boolean lookUp(Slice slice, Standing.Open open) {
        Standing standing = open;
        while (standing instanceof Standing.Open next) {
            var answer = asking.ask(slice, next);
            if (answer.isEmpty()) {
                return false;
            }
            standing = next.with(answer.get());
        }
        return standing instanceof Standing.Answered(var act, var search)
                && !isFreed(slice, act, search)
                && runs.saveMatches(slice.job().lease(), Map.of(act.position(), matcher.match(act, search)));
    }

    /** Whom the listener chose for the name before may be gone by now; then the name is asked for like any other. */
    private boolean isFreed(Slice slice, PendingAct act, ActSearch search) {
        return act.artistId().isPresent()
                && search.artists().isEmpty()
                && steps.forgetCorrection(slice.job().lease(), act);
    }
}
