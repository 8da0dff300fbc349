package io.festivalplayer.acceptance.bench;

import io.festivalplayer.acceptance.driver.SandboxControl.Call;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** How fast a limit is found out that nobody has told. */
final class LearnedRate implements Scenario {

    private static final Limit REAL = new Limit(60, Duration.ofSeconds(30));
    private static final int JOBS = 20;
    private static final int QUIET_WINDOWS = 2;

    @Override
    public String name() {
        return "learned-rate";
    }

    @Override
    public String question() {
        return "%s at Spotify, while the settings say %s; 2 workers, 20 jobs. It has settled when two windows passed without a 429; the share is measured from then on until the last search."
                .formatted(REAL.words(), Limit.USUAL.words());
    }

    @Override
    public List<Figure> measure(Run run) {
        try (var stage = Stage.set(StagePlan.workers(2))) {
            REAL.imposeOn(stage);
            Crowd.of(stage, JOBS).order(new Acts(), run.size(25, 15));
            stage.awaitAllFinished(run, Duration.ofMinutes(20));
            var calls = Calls.of(stage);
            sayRefusals(run, calls);
            return figures(calls);
        }
    }

    private static List<Figure> figures(Calls calls) {
        var end = lastSearch(calls);
        var refusals = calls.refused().stream().map(Call::at).toList();
        var settled = refusals.stream()
                .filter(at -> isQuietAfter(at, refusals))
                .findFirst()
                .orElse(calls.all().getFirst().at());
        // The wait that the last refusal imposed is over with the next call.
        var begin = calls.toWebApi().stream()
                .map(Call::at)
                .filter(at -> at.isAfter(settled))
                .findFirst()
                .orElse(end);
        var until = refusals.stream().filter(at -> !at.isAfter(settled)).count();
        return List.of(
                Figure.of("429 until it has settled", until, Unit.COUNT).atMost(5),
                Figure.ratio("share of the limit after that", calls.share(REAL, begin, end))
                        .atLeast(0.85),
                Figure.of("429 after that", refusals.size() - until, Unit.COUNT),
                Figure.of("in all", calls.webApi(), Unit.CALLS),
                Figure.of("measured after that", Duration.between(begin, end).toSeconds(), Unit.SECONDS));
    }

    private static void sayRefusals(Run run, Calls calls) {
        var begin = calls.all().getFirst().at();
        var seconds = calls.refused().stream()
                .map(call -> Duration.between(begin, call.at()).toMillis() / 1000.0)
                .toList();
        run.say("429 after these seconds: %s", seconds);
    }

    private static boolean isQuietAfter(Instant refusal, List<Instant> refusals) {
        var quietUntil = refusal.plus(REAL.window().multipliedBy(QUIET_WINDOWS));
        return refusals.stream().noneMatch(at -> at.isAfter(refusal) && at.isBefore(quietUntil));
    }

    private static Instant lastSearch(Calls calls) {
        return calls.toWebApi().stream()
                .filter(call -> call.path().equals("/v1/search"))
                .toList()
                .getLast()
                .at();
    }
}
