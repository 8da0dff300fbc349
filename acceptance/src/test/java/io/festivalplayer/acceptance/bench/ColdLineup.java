package io.festivalplayer.acceptance.bench;

import java.util.List;

/** What a playlist costs when nothing about its acts is known. */
final class ColdLineup implements Scenario {

    static final int ACTS = 150;

    @Override
    public String name() {
        return "cold";
    }

    @Override
    public String question() {
        return "A line-up of 150 acts that nobody has asked for before, Development Mode, 3 tracks each: login and job.";
    }

    @Override
    public List<Figure> measure(Run run) {
        try (var stage = Stage.set(StagePlan.workers(1))) {
            var cost = Cost.of(stage, run, new Acts().draw(ACTS));
            return cost.figures(Figure.ratio("calls for each act", (double) cost.calls() / ACTS)
                    .atMost(1.06));
        }
    }
}
