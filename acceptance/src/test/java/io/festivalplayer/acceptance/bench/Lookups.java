package io.festivalplayer.acceptance.bench;

import io.festivalplayer.acceptance.driver.Job;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * How long a cold line-up takes when only the way to Spotify does.
 *
 * @param millis from the order to the end, the median of some repetitions
 * @param calls how many calls each needed
 */
record Lookups(double millis, double calls) {

    static final int LATENCY_MS = 50;
    private static final int ACTS = 150;

    /** Measures one worker with so many lookups at a time, after a line-up to warm up with. */
    static Lookups atATime(int lookups, Run run) {
        var plan = StagePlan.workers(1).unlimited().with("FESTIVAL_WORKER_LOOKUPS", Integer.toString(lookups));
        try (var stage = Stage.set(plan)) {
            stage.sandbox().letEverythingThrough();
            stage.sandbox().set(Map.of("latencyMs", LATENCY_MS));
            var acts = new Acts();
            var listener = stage.listener();
            stage.play(listener, Acts.order(acts.draw(ACTS)));
            var times = new ArrayList<Double>();
            var calls = new ArrayList<Double>();
            for (var repetition = 0; repetition < run.size(5, 2); repetition++) {
                var begin = stage.sandbox().now();
                var job = stage.play(listener, Acts.order(acts.draw(ACTS)));
                times.add((double) time(job).toMillis());
                calls.add((double) Calls.since(stage, begin).webApi());
                run.say("%d at a time: %.0f calls in %.0f ms", lookups, calls.getLast(), times.getLast());
            }
            return new Lookups(Middle.of(times), Middle.of(calls));
        }
    }

    static Duration time(Job job) {
        return Duration.between(job.createdAt(), Objects.requireNonNull(job.finishedAt()));
    }

    double overLatency() {
        return millis / (calls * LATENCY_MS);
    }

    List<Figure> figures(String who) {
        return List.of(
                Figure.of(who + ": order to end", millis / 1000, Unit.SECONDS),
                Figure.of(who + ": calls", calls, Unit.CALLS));
    }
}
