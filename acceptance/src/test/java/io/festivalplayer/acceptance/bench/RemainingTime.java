package io.festivalplayer.acceptance.bench;

import io.festivalplayer.acceptance.driver.Job;
import io.festivalplayer.acceptance.driver.Listener;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** How near the remaining time that a listener sees comes to the time that it takes. */
final class RemainingTime implements Scenario {

    private static final int JOBS = 20;
    private static final int SMALLEST = 5;
    private static final Duration BETWEEN_ORDERS = Duration.ofSeconds(3);
    private static final Duration BETWEEN_POLLS = Duration.ofMillis(500);
    private static final double NEAR = 0.3;

    @Override
    public String name() {
        return "remaining-time";
    }

    @Override
    public String question() {
        return "%d jobs of %d to %d acts, one ordered every %d seconds, %s, 2 workers: etaMs at half of each job's time, against the time that was left."
                .formatted(JOBS, SMALLEST, SMALLEST * JOBS, BETWEEN_ORDERS.toSeconds(), Limit.USUAL.words());
    }

    @Override
    public List<Figure> measure(Run run) {
        try (var stage = Stage.set(StagePlan.workers(2))) {
            Limit.USUAL.imposeOn(stage);
            var seen = watch(Crowd.of(stage, run.size(JOBS, JOBS / 2)), new Acts());
            seen.forEach(one -> run.say("%s", one.words()));
            var near = seen.stream().filter(one -> one.error() <= NEAR).count();
            var errors = seen.stream().map(HalfTime::error).toList();
            return List.of(
                    Figure.ratio("jobs within 30 % at half time", near / (double) seen.size())
                            .atLeast(0.9),
                    Figure.ratio("error at half time, median", Middle.of(errors)),
                    Figure.ratio(
                            "error at half time, greatest",
                            errors.stream().max(Comparator.naturalOrder()).orElseThrow()));
        }
    }

    /** A long job is followed by a short one, so that all sizes meet. */
    private static List<HalfTime> watch(Crowd crowd, Acts acts) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var watched = new ArrayList<Callable<HalfTime>>();
            for (var i = 0; i < crowd.size(); i++) {
                var listener = crowd.listeners().get(i);
                var size = SMALLEST * (i % 2 == 0 ? crowd.size() - i : i);
                var order = Acts.order(acts.draw(size));
                var before = BETWEEN_ORDERS.multipliedBy(i);
                watched.add(() -> {
                    Pause.of(before);
                    return halfTime(listener, listener.order(order));
                });
            }
            return threads.invokeAll(watched).stream().map(Future::resultNow).toList();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private record Look(Instant at, Job job) {}

    private static HalfTime halfTime(Listener listener, Job ordered) {
        var looks = new ArrayList<Look>();
        var job = look(listener, ordered, looks);
        while (!job.isFinished()) {
            Pause.of(BETWEEN_POLLS);
            job = look(listener, ordered, looks);
        }
        var end = Objects.requireNonNull(job.finishedAt());
        var half = job.createdAt().plus(Duration.between(job.createdAt(), end).dividedBy(2));
        var nearest = looks.stream()
                .filter(look -> !look.job().isFinished())
                .min(Comparator.comparing(
                        look -> Duration.between(look.at(), half).abs()))
                .orElseThrow();
        var left = Duration.between(nearest.at(), end);
        // Where nothing is said, nought is as wrong.
        var said = Duration.ofMillis(Objects.requireNonNullElse(nearest.job().etaMs(), 0L));
        return new HalfTime(job.progress().total(), left, said);
    }

    private static Job look(Listener listener, Job ordered, List<Look> looks) {
        var at = Instant.now();
        var job = listener.job(ordered.id());
        looks.add(new Look(at, job));
        return job;
    }

    private record HalfTime(int total, Duration left, Duration said) {

        double error() {
            return Math.abs(said.toMillis() - left.toMillis()) / (double) left.toMillis();
        }

        String words() {
            return "%d steps: %.1f s were left, %.1f were said"
                    .formatted(total, left.toMillis() / 1000.0, said.toMillis() / 1000.0);
        }
    }
}
