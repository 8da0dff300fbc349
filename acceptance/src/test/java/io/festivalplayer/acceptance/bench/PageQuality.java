package io.festivalplayer.acceptance.bench;

import io.festivalplayer.acceptance.driver.Listener;
import io.festivalplayer.acceptance.system.RunningSystem;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What Lighthouse says of the page, where it begins and while a job is under way. */
final class PageQuality implements Scenario {

    private static final int ACTS = 300;
    private static final double EVERYBODY = 95;

    /** So slow that the job is under way all the time. */
    private static final String RATE = "10/30s";

    @Override
    public String name() {
        return "lighthouse";
    }

    @Override
    public String question() {
        return "Lighthouse's scores, of 100, of the page's start and of a job of 300 acts under way, as a phone and as a desktop; each the median of the runs.";
    }

    @Override
    public List<Figure> measure(Run run) {
        var lighthouse = Lighthouse.installed();
        try (var stage = Stage.set(StagePlan.workers(1).with("SPOTIFY_RATE", RATE))) {
            var listener = stage.listener();
            var job = listener.order(Acts.order(new Acts().draw(ACTS)));
            listener.awaitUntil(
                    job,
                    "under way",
                    seen -> seen.progress() != null && seen.progress().done() > 0);
            var figures = new ArrayList<Figure>();
            for (var form : Lighthouse.Form.values()) {
                figures.addAll(scores(run, lighthouse, form, "start", address(stage.system(), "/"), listener));
                var progress = address(stage.system(), "/jobs/" + job.id());
                figures.addAll(scores(run, lighthouse, form, "progress", progress, listener));
            }
            listener.cancel(job);
            stage.awaitAllFinished(run, Duration.ofMinutes(1));
            return figures;
        }
    }

    private static URI address(RunningSystem system, String path) {
        return system.gatewayAddress().resolve(path);
    }

    private static List<Figure> scores(
            Run run, Lighthouse lighthouse, Lighthouse.Form form, String page, URI address, Listener listener) {
        var cookie = Map.of("Cookie", listener.browser().identity().get("Cookie"));
        var runs = new ArrayList<Lighthouse.Scores>();
        for (var repetition = 0; repetition < run.size(5, 1); repetition++) {
            runs.add(lighthouse.run(address, form, cookie));
            run.say("%s, %s: %s", page, form.words(), runs.getLast());
        }
        var where = "%s, %s: ".formatted(page, form.words());
        return List.of(
                points(where + "performance", runs.stream().map(Lighthouse.Scores::performance))
                        .atLeast(form.performance()),
                points(where + "accessibility", runs.stream().map(Lighthouse.Scores::accessibility))
                        .atLeast(EVERYBODY),
                points(where + "best practices", runs.stream().map(Lighthouse.Scores::bestPractices))
                        .atLeast(EVERYBODY));
    }

    private static Figure points(String name, Stream<Double> scores) {
        return Figure.of(name, Middle.of(scores.toList()), Unit.COUNT);
    }
}
