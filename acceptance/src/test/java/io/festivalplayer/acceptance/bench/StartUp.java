package io.festivalplayer.acceptance.bench;

import io.festivalplayer.acceptance.bench.bare.BareGateway;
import io.festivalplayer.acceptance.bench.bare.BareWorker;
import io.festivalplayer.acceptance.system.Part;
import io.festivalplayer.acceptance.system.Program;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** How long it takes until a new gateway or worker helps. */
final class StartUp implements Scenario {

    private static final List<String> ONE_CPU = List.of("taskset", "-c", "0");

    @Override
    public String name() {
        return "start-up";
    }

    @Override
    public String question() {
        return "Gateway and worker, extracted, with an AOT cache and one CPU: start to ready over a bare Spring Boot application of the same starters, treated the same way; in turn, medians. Ready is what the process itself says: ours when it reaches what it needs, the bare ones when Spring Boot has started them.";
    }

    @Override
    public List<Figure> measure(Run run) {
        try (var jars = ExtractedJars.ofGatewayAndWorker()) {
            var launch = new CachedLaunch(jars, ONE_CPU, StagePlan.USUAL_OPTIONS);
            try (var stage = Stage.set(StagePlan.workers(1).launched(launch))) {
                var gateway = stage.system().gateway();
                var worker = stage.system().workers().getFirst();
                launch.train(gateway, Program.GATEWAY);
                launch.train(worker, Program.WORKER);
                return Stream.of(
                                figures(run, stage, jars, Program.GATEWAY, gateway, BareGateway.class),
                                figures(run, stage, jars, Program.WORKER, worker, BareWorker.class))
                        .flatMap(List::stream)
                        .toList();
            }
        }
    }

    private static List<Figure> figures(
            Run run, Stage stage, ExtractedJars jars, Program program, Part ours, Class<?> main) {
        var target = List.of("-cp", BareJar.classPath(jars, program), main.getName());
        var cache = jars.directory().resolve(main.getSimpleName() + ".aot");
        var ourTimes = new ArrayList<Double>();
        var bareTimes = new ArrayList<Double>();
        var what = program.name().toLowerCase(Locale.ROOT);
        try (var bare = BareProcess.start(
                CachedLaunch.command(ONE_CPU, StagePlan.USUAL_OPTIONS, cache, target),
                stage,
                "/actuator/health/readiness")) {
            bare.terminate();
            if (!Files.exists(cache)) {
                throw new IllegalStateException("the bare application made no cache");
            }
            for (var turn = 0; turn < run.size(9, 3); turn++) {
                ours.terminate();
                ourTimes.add(seconds(ours));
                var command = CachedLaunch.command(ONE_CPU, StagePlan.USUAL_OPTIONS, cache, target);
                bareTimes.add(bare.secondsToReady(command));
                run.say("%s: %.2f s, bare %.2f s", what, ourTimes.getLast(), bareTimes.getLast());
                bare.terminate();
            }
        }
        return List.of(
                Figure.ratio(what + ": start to ready over the bare one's", Middle.of(ourTimes) / Middle.of(bareTimes))
                        .atMost(1.3),
                Figure.of(what + ": ours", Middle.of(ourTimes), Unit.SECONDS),
                Figure.of(what + ": bare", Middle.of(bareTimes), Unit.SECONDS));
    }

    private static double seconds(Part part) {
        return StopWatch.seconds(part::start, part::isReady);
    }
}
