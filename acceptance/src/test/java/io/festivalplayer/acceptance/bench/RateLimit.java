package io.festivalplayer.acceptance.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** How close to the allowed rate some workers run together, and whether they ever exceed it. */
final class RateLimit implements Scenario {

    private static final int JOBS = 20;

    @Override
    public String name() {
        return "rate-limit";
    }

    @Override
    public String question() {
        return "%s at Spotify and in the settings; 20 jobs of different listeners, no act twice: calls as a share of the limit between the first and the last full window."
                .formatted(Limit.USUAL.words());
    }

    @Override
    public List<Figure> measure(Run run) {
        var figures = new ArrayList<Figure>();
        for (var workers : run.isQuick() ? List.of(2) : List.of(1, 2, 4)) {
            run.say("workers: %d", workers);
            figures.addAll(measure(run, workers));
        }
        return figures;
    }

    private static List<Figure> measure(Run run, int workers) {
        try (var stage = Stage.set(StagePlan.workers(workers))) {
            Limit.USUAL.imposeOn(stage);
            Crowd.of(stage, JOBS).order(new Acts(), run.size(35, 20));
            stage.awaitAllFinished(run, Duration.ofMinutes(15));
            var calls = Calls.of(stage);
            var who = workers == 1 ? "1 worker" : workers + " workers";
            return List.of(
                    Figure.ratio(who + ": share of the limit", Limit.USUAL.shareBetweenFullWindows(calls))
                            .atLeast(0.95),
                    Figure.of(who + ": answered 429", calls.refused().size(), Unit.COUNT)
                            .atMost(0),
                    Figure.of(who + ": in all", calls.webApi(), Unit.CALLS));
        }
    }
}
