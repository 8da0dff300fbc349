package io.festivalplayer.acceptance.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The app that this one replaces and this one, with the same line-ups under the same limit. */
final class OriginalsWay implements Scenario {

    private static final Duration EMPTY_AFTER = Limit.USUAL.window().plusSeconds(2);

    @Override
    public String name() {
        return "originals-way";
    }

    @Override
    public String question() {
        return "For each act a search and then the artist's top tracks, one after the other, nothing remembered, an end at the first 429; ours beside it. Extended Mode, since in Development Mode the original's first top tracks are answered with 403. %s, each call answered after 50 ms, a new listener each time."
                .formatted(Limit.USUAL.words());
    }

    @Override
    public List<Figure> measure(Run run) {
        try (var stage = Stage.set(StagePlan.workers(1))) {
            Limit.USUAL.imposeOn(stage);
            stage.sandbox().set(Map.of("mode", "extended", "latencyMs", Lookups.LATENCY_MS));
            var acts = new Acts();
            var figures = new ArrayList<Figure>();
            for (var size : List.of(20, 60, 150)) {
                var lineup = acts.draw(size);
                figures.addAll(original(stage, run, lineup, ""));
                figures.addAll(ours(stage, run, lineup, ""));
                figures.addAll(original(stage, run, lineup, ", once more"));
                figures.addAll(ours(stage, run, lineup, ", once more"));
            }
            return figures;
        }
    }

    private static List<Figure> original(Stage stage, Run run, List<String> lineup, String when) {
        Pause.of(EMPTY_AFTER);
        var begin = stage.sandbox().now();
        var app = new OriginalApp(stage.system().sandboxAddress(), "Original " + UUID.randomUUID());
        var made = app.makes(lineup);
        var time = Duration.between(begin, stage.sandbox().now());
        return figures(run, lineup, "the original's" + when, Calls.since(stage, begin), time, made);
    }

    private static List<Figure> ours(Stage stage, Run run, List<String> lineup, String when) {
        Pause.of(EMPTY_AFTER);
        var begin = stage.sandbox().now();
        var job = stage.play(stage.listener(), Acts.order(lineup));
        return figures(run, lineup, "ours" + when, Calls.since(stage, begin), Lookups.time(job), true);
    }

    private static List<Figure> figures(
            Run run, List<String> lineup, String whose, Calls calls, Duration time, boolean made) {
        var what = "%d acts, %s: ".formatted(lineup.size(), whose);
        run.say("%s%d calls, %d s, playlist %b", what, calls.webApi(), time.toSeconds(), made);
        return List.of(
                Figure.of(what + "calls", calls.webApi(), Unit.CALLS),
                Figure.of(what + "time", time.toMillis() / 1000.0, Unit.SECONDS),
                Figure.of(what + "playlists made", made ? 1 : 0, Unit.COUNT));
    }
}
