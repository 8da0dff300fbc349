package io.festivalplayer.acceptance.bench;

import io.festivalplayer.acceptance.driver.Job;
import io.festivalplayer.acceptance.driver.Listener;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a short line-up waits for long ones. */
final class SmallJob implements Scenario {

    private static final int SMALL = 6;
    private static final int LARGE = 300;
    private static final int JOBS = 20;

    /** A window and what the budget adds to it, so that no earlier call counts any more. */
    private static final Duration EMPTY_AFTER = Limit.USUAL.window().plusSeconds(2);

    @Override
    public String name() {
        return "small-job";
    }

    @Override
    public String question() {
        return "A job of 6 acts while 20 jobs of 300 acts run: its time from order to end over that on an idle system with an unused window. %s, each call answered after 50 ms, 2 workers."
                .formatted(Limit.USUAL.words());
    }

    @Override
    public List<Figure> measure(Run run) {
        var repetitions = run.size(5, 3);
        try (var stage = Stage.set(StagePlan.workers(2))) {
            Limit.USUAL.imposeOn(stage);
            stage.sandbox().set(Map.of("latencyMs", Lookups.LATENCY_MS));
            var acts = new Acts();
            stage.play(stage.listener(), Acts.order(acts.draw(SMALL)));
            var small = Crowd.of(stage, repetitions).listeners();
            var large = Crowd.of(stage, JOBS);
            var running = large.order(acts, LARGE);
            var busy = times(stage, run, "busy", small, acts);
            cancel(large, running);
            stage.awaitAllFinished(run, Duration.ofMinutes(5));
            var idle = times(stage, run, "idle", small, acts);
            return List.of(
                    Figure.ratio("time over that on an idle system", Middle.of(busy) / Middle.of(idle))
                            .atMost(3),
                    Figure.of("while 20 jobs run, median", Middle.of(busy) / 1000, Unit.SECONDS),
                    Figure.of("while 20 jobs run, longest", longest(busy) / 1000, Unit.SECONDS),
                    Figure.of("idle, median", Middle.of(idle) / 1000, Unit.SECONDS));
        }
    }

    /** One after the other, each a whole window after the one before. */
    private static List<Double> times(Stage stage, Run run, String what, List<Listener> listeners, Acts acts) {
        var times = new ArrayList<Double>();
        for (var listener : listeners) {
            Pause.of(EMPTY_AFTER);
            var job = stage.play(listener, Acts.order(acts.draw(SMALL)));
            times.add((double) Lookups.time(job).toMillis());
            run.say("%s: %.0f ms", what, times.getLast());
        }
        return times;
    }

    private static void cancel(Crowd crowd, List<Job> jobs) {
        for (var i = 0; i < jobs.size(); i++) {
            crowd.listeners().get(i).cancel(jobs.get(i));
        }
    }

    private static double longest(List<Double> times) {
        return times.stream().mapToDouble(time -> time).max().orElseThrow();
    }
}
