package io.festivalplayer.acceptance.bench;

import java.time.Duration;
import java.util.List;
import java.util.Objects;

/**
 * What one listener's playlist cost, from the first click of the login on.
 *
 * @param calls to the Web API
 * @param tokens asked of the accounts service
 * @param time from the order to the end
 */
record Cost(int calls, long tokens, Duration time) {

    static Cost of(Stage stage, Run run, List<String> acts) {
        var begin = stage.sandbox().now();
        var job = stage.play(stage.listener(), Acts.order(acts));
        if (job.summary().matched() != acts.size()) {
            throw new IllegalStateException("not all acts were found: " + job.summary());
        }
        var calls = Calls.since(stage, begin);
        var time = Duration.between(job.createdAt(), Objects.requireNonNull(job.finishedAt()));
        run.say("%d acts: %d calls in %d s", acts.size(), calls.webApi(), time.toSeconds());
        return new Cost(calls.webApi(), calls.tokens(), time);
    }

    List<Figure> figures(Figure first) {
        return List.of(
                first,
                Figure.of("Web API", calls, Unit.CALLS),
                Figure.of("accounts service", tokens, Unit.CALLS),
                Figure.of("order to end", time.toMillis() / 1000.0, Unit.SECONDS));
    }
}
