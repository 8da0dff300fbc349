package io.festivalplayer.acceptance.bench;

import io.festivalplayer.acceptance.driver.Job;
import io.festivalplayer.acceptance.driver.Listener;
import io.festivalplayer.acceptance.system.Part;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What it costs to look how a job is getting on. */
final class GetRatio implements Scenario {

    @Override
    public String name() {
        return "get";
    }

    @Override
    public String question() {
        return "GET /api/jobs/{id} of a finished job of 6 acts, 16 connections, a listener each: requests a second over those of a bare endpoint with the same session that reads one row; blocks in turn. Unchanged is answered 304, changed with the whole job.";
    }

    @Override
    public List<Figure> measure(Run run) {
        try (var stage = Stage.set(StagePlan.workers(1).unlimited());
                var bare = Bare.beside(stage, StagePlan.USUAL_OPTIONS)) {
            stage.sandbox().letEverythingThrough();
            var listeners = Crowd.of(stage, Load.CONNECTIONS).listeners();
            var acts = new Acts();
            var jobs = listeners.stream()
                    .map(listener -> stage.play(listener, Acts.order(acts.draw(6))))
                    .toList();
            stage.system().workers().forEach(Part::terminate);
            return inTurn(run, unchanged(stage, listeners, jobs), changed(stage, listeners, jobs), bare.reading());
        }
    }

    private static List<Figure> inTurn(Run run, Load unchanged, Load changed, Load bare) {
        var time = Duration.ofMillis(run.size(2000, 1000));
        var warm = run.size(5, 3);
        var unchangedRates = new ArrayList<Double>();
        var changedRates = new ArrayList<Double>();
        var bareRates = new ArrayList<Double>();
        for (var block = 0; block < warm + run.size(11, 3); block++) {
            unchangedRates.add(unchanged.during(time));
            bareRates.add(bare.during(time));
            changedRates.add(changed.during(time));
            run.say(
                    "unchanged %.0f, changed %.0f, bare %.0f a second",
                    unchangedRates.getLast(), changedRates.getLast(), bareRates.getLast());
        }
        return Stream.of(
                        Rates.figures("unchanged: ", unchangedRates, bareRates, warm, 0.8),
                        Rates.figures("changed: ", changedRates, bareRates, warm, 0.4))
                .flatMap(List::stream)
                .toList();
    }

    private static Load unchanged(Stage stage, List<Listener> listeners, List<Job> jobs) {
        var requests = new ArrayList<byte[]>();
        for (var i = 0; i < jobs.size(); i++) {
            var browser = listeners.get(i).browser();
            var path = "/api/jobs/" + jobs.get(i).id();
            var tag = browser.get(path).insist(200).header("ETag");
            requests.add(Door.of(browser).get(path, Map.of("If-None-Match", tag)));
        }
        return Load.dealt(stage.system().gatewayAddress(), requests, 304);
    }

    private static Load changed(Stage stage, List<Listener> listeners, List<Job> jobs) {
        var requests = new ArrayList<byte[]>();
        for (var i = 0; i < jobs.size(); i++) {
            var door = Door.of(listeners.get(i).browser());
            requests.add(door.get("/api/jobs/" + jobs.get(i).id(), Map.of()));
        }
        return Load.dealt(stage.system().gatewayAddress(), requests, 200);
    }
}
