package io.festivalplayer.acceptance.bench;

import java.util.List;

/** What a playlist costs when another listener has had the same. */
final class SecondListener implements Scenario {

    @Override
    public String name() {
        return "second-listener";
    }

    @Override
    public String question() {
        return "The same line-up of 150 acts for a second listener: login and job.";
    }

    @Override
    public List<Figure> measure(Run run) {
        try (var stage = Stage.set(StagePlan.workers(1))) {
            var acts = new Acts().draw(ColdLineup.ACTS);
            Cost.of(stage, run, acts);
            var cost = Cost.of(stage, run, acts);
            return cost.figures(
                    Figure.of("calls in all", cost.calls(), Unit.CALLS).atMost(8));
        }
    }
}
