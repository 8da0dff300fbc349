package io.festivalplayer.acceptance.bench;

import io.festivalplayer.acceptance.driver.Listener;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** For how long a long bill keeps the page busy at a stretch. */
final class Smoothness implements Scenario {

    private static final int ACTS = 300;
    private static final String RATE = "300/30s";

    /** From here on people notice that a press is answered late (web.dev, Interaction to Next Paint). */
    private static final double NOTICED_MS = 200;

    @Override
    public String name() {
        return "smoothness";
    }

    @Override
    public String question() {
        return "On a processor four times slower: the longest time for which the page of a job of 300 acts is busy at a"
                + " stretch while they fill in, and the longest that a press of a key takes to be seen while somebody"
                + " types beside a reading of 300 acts; each the median of the runs.";
    }

    /** In milliseconds. */
    private record Busy(double filling, double typing) {}

    @Override
    public List<Figure> measure(Run run) {
        try (var stage = Stage.set(StagePlan.workers(1).with("SPOTIFY_RATE", RATE))) {
            var acts = new Acts();
            var runs = new ArrayList<Busy>();
            for (var repetition = 0; repetition < run.size(5, 1); repetition++) {
                runs.add(watch(stage.system().gatewayAddress(), stage.listener(), acts.draw(ACTS)));
                run.say("%s", runs.getLast());
                stage.awaitAllFinished(run, Duration.ofMinutes(2));
            }
            return List.of(
                    longest(
                            "busy while acts fill in",
                            runs.stream().map(Busy::filling).toList()),
                    longest(
                            "from key to screen",
                            runs.stream().map(Busy::typing).toList()));
        }
    }

    private static Figure longest(String name, List<Double> runs) {
        return Figure.of(name, Middle.of(runs), Unit.MILLISECONDS).atMost(NOTICED_MS);
    }

    private static Busy watch(URI gateway, Listener listener, List<String> acts) {
        try {
            var lineup = Files.createTempFile("line-up", ".txt");
            try {
                Files.writeString(lineup, String.join("\n", acts));
                var job = listener.order(Acts.order(acts));
                var command = List.of(
                        "node",
                        "script/smoothness.mjs",
                        gateway.resolve("/").toString().replaceFirst("/$", ""),
                        listener.browser().identity().get("Cookie"),
                        job.id(),
                        lineup.toString());
                var printed = Command.output(command, Path.of("client").toAbsolutePath(), Map.of());
                return JsonMapper.shared().readValue(printed, Busy.class);
            } finally {
                Files.delete(lineup);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
