package io.festivalplayer.worker.match;

import io.festivalplayer.common.job.JobRuns;
import io.festivalplayer.common.job.Match;
import io.festivalplayer.common.job.PendingAct;
import io.festivalplayer.common.memory.CatalogueMemory;
import io.festivalplayer.common.memory.Known;
import io.festivalplayer.common.memory.Question;
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

    private final CatalogueMemory memory;
    private final ActSource source;
    private final ActMatcher matcher;
    private final JobRuns runs;
    private final WorkerSettings settings;

    Research(CatalogueMemory memory, ActSource source, ActMatcher matcher, JobRuns runs, WorkerSettings settings) {
        this.memory = memory;
        this.source = source;
        this.matcher = matcher;
        this.runs = runs;
        this.settings = settings;
    }

    /** Gets on with these acts, as far as the slice's share goes. Gives whether the listener has asked to stop. */
    boolean advance(Slice slice, List<PendingAct> acts) {
        var known = memory.recall(
                acts.stream().map(Research::question).toList(), slice.job().market());
        var remembered = remembered(acts, known);
        if (!remembered.isEmpty()) {
            return runs.saveMatches(slice.job().lease(), remembered);
        }
        var open =
                acts.stream().filter(act -> !known.containsKey(question(act))).toList();
        if (open.isEmpty()) {
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
            return false;
        }
        return ask(slice, new ConcurrentLinkedQueue<>(open));
    }

    private Map<Integer, Match> remembered(List<PendingAct> acts, Map<Question, Known> known) {
        var matches = new HashMap<Integer, Match>();
        for (var act : acts) {
            if (known.get(question(act)) instanceof Known.Answered(var search)) {
                matches.put(act.position(), matcher.match(act, search));
            }
        }
        return matches;
    }

    private boolean ask(Slice slice, Queue<PendingAct> open) {
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
    private boolean askInTurn(Slice slice, Queue<PendingAct> open, BooleanSupplier going) {
        while (going.getAsBoolean() && !slice.isSpent()) {
            var act = open.poll();
            if (act == null) {
                return false;
            }
            var market = slice.job().market();
            if (memory.take(question(act), market)
                    && runs.saveMatches(
                            slice.job().lease(), Map.of(act.position(), matcher.match(act, answer(slice, act))))) {
                return true;
            }
        }
        return false;
    }

    private ActSearch answer(Slice slice, PendingAct act) {
        var question = question(act);
        var market = slice.job().market();
        boolean learned = false;
        try {
            var answer = source.ask(slice::read, act);
            memory.learned(question, market, answer);
            learned = true;
            return answer;
        } finally {
            if (!learned) {
                memory.giveUp(question, market);
            }
        }
    }

    private static Question question(PendingAct act) {
        return act.artistId().map(Question::artist).orElseGet(() -> Question.act(act.name()));
    }
}
