package io.festivalplayer.acceptance.bench;

import io.festivalplayer.acceptance.driver.Job;
import io.festivalplayer.acceptance.driver.Listener;
import io.festivalplayer.acceptance.system.Launch;
import io.festivalplayer.acceptance.system.Part;
import io.festivalplayer.acceptance.system.Program;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/** What gateway and worker take of the machine's memory. */
final class Memory implements Scenario {

    private static final int JOBS = 20;
    private static final int ACTS = 35;
    private static final Duration BETWEEN_POLLS = Duration.ofSeconds(1);

    @Override
    public String name() {
        return "memory";
    }

    @Override
    public String question() {
        return "Resident memory of gateway and worker after the load of rate-limit, with every listener polling once a second: with the chosen options of the JVM under Spotify's limit, and with others with the limit lifted.";
    }

    @Override
    public List<Figure> measure(Run run) {
        var figures = new ArrayList<Figure>();
        var chosen = Flags.CHOSEN;
        run.say("%s", chosen.words());
        var resident = resident(run, StagePlan.workers(1), chosen, Limit.USUAL);
        figures.add(figure("gateway, chosen options", resident.gateway()).below(256));
        figures.add(figure("worker, chosen options", resident.worker()).below(256));
        if (!run.isQuick()) {
            Flags.OTHERS.forEach(flags -> figures.addAll(tried(run, flags)));
        }
        figures.addAll(tried(run, chosen));
        return figures;
    }

    private static List<Figure> tried(Run run, Flags flags) {
        run.say("%s", flags.words());
        var resident =
                resident(run, StagePlan.workers(1).unlimited(), flags, new Limit(100_000, Duration.ofSeconds(30)));
        return List.of(
                figure("limit lifted, %s: gateway".formatted(flags.words()), resident.gateway()),
                figure("limit lifted, %s: worker".formatted(flags.words()), resident.worker()));
    }

    private record Resident(double gateway, double worker) {}

    private static Resident resident(Run run, StagePlan plan, Flags flags, Limit limit) {
        var configured = plan;
        for (var variable : flags.environment().entrySet()) {
            configured = configured.with(variable.getKey(), variable.getValue());
        }
        if (!flags.cached()) {
            return measured(
                    run, configured.launched(Launch.with(flags.options().toArray(String[]::new))), limit, _ -> {});
        }
        try (var jars = ExtractedJars.ofGatewayAndWorker()) {
            var launch = new CachedLaunch(jars, List.of(), flags.options());
            return measured(run, configured.launched(launch), limit, stage -> {
                launch.train(stage.system().gateway(), Program.GATEWAY);
                launch.train(stage.system().workers().getFirst(), Program.WORKER);
            });
        }
    }

    private static Resident measured(Run run, StagePlan plan, Limit limit, Consumer<Stage> preparation) {
        try (var stage = Stage.set(plan)) {
            preparation.accept(stage);
            limit.imposeOn(stage);
            var crowd = Crowd.of(stage, JOBS);
            var jobs = crowd.order(new Acts(), ACTS);
            poll(crowd, jobs);
            var gateway = residentMib(stage.system().gateway());
            var worker = residentMib(stage.system().workers().getFirst());
            run.say("gateway %.0f MiB, worker %.0f MiB", gateway, worker);
            return new Resident(gateway, worker);
        }
    }

    /** Everybody looks once a second until the own job is finished. */
    private static void poll(Crowd crowd, List<Job> jobs) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var i = 0; i < jobs.size(); i++) {
                var listener = crowd.listeners().get(i);
                var job = jobs.get(i);
                threads.execute(() -> poll(listener, job));
            }
        }
    }

    private static void poll(Listener listener, Job job) {
        while (!listener.job(job.id()).isFinished()) {
            Pause.of(BETWEEN_POLLS);
        }
    }

    private static double residentMib(Part part) {
        try (var lines = Files.lines(Path.of("/proc/" + part.pid() + "/status"))) {
            var resident =
                    lines.filter(line -> line.startsWith("VmRSS:")).findFirst().orElseThrow();
            return Long.parseLong(resident.replaceAll("\\D", "")) / 1024.0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Figure figure(String what, double mebibytes) {
        return Figure.of(what, mebibytes, Unit.MEBIBYTES);
    }
}
