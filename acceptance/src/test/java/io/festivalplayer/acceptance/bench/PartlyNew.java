package io.festivalplayer.acceptance.bench;

import java.util.ArrayList;
import java.util.List;

/** What a playlist costs when most of its acts are known. */
final class PartlyNew implements Scenario {

    private static final int NEW = 45;

    @Override
    public String name() {
        return "partly-new";
    }

    @Override
    public String question() {
        return "A line-up of 150 acts of which 105 are known from another listener's: login and job.";
    }

    @Override
    public List<Figure> measure(Run run) {
        try (var stage = Stage.set(StagePlan.workers(1))) {
            var acts = new Acts();
            var known = acts.draw(ColdLineup.ACTS);
            Cost.of(stage, run, known);
            var mixed = new ArrayList<>(known.subList(NEW, ColdLineup.ACTS));
            mixed.addAll(acts.draw(NEW));
            var cost = Cost.of(stage, run, mixed);
            return cost.figures(Figure.ratio("calls for each new act", (double) cost.calls() / NEW)
                    .atMost(1.2));
        }
    }
}
