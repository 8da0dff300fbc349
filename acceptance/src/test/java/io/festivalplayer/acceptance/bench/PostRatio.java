package io.festivalplayer.acceptance.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What it costs to accept a job. */
final class PostRatio implements Scenario {

    private static final int LISTENERS = 64;

    /** Below the jobs that an account may have waiting. */
    private static final int ROUNDS = 16;

    @Override
    public String name() {
        return "post";
    }

    @Override
    public String question() {
        return "POST /api/jobs, 6 acts, 16 connections, 64 listeners, no worker: requests a second over those of a bare endpoint with the same session and one insert; blocks in turn.";
    }

    @Override
    public List<Figure> measure(Run run) {
        try (var stage = Stage.set(StagePlan.workers(0));
                var bare = Bare.beside(stage, StagePlan.USUAL_OPTIONS)) {
            var ours = ordering(stage);
            var theirs = bare.inserting(LISTENERS);
            // After half of it the compiler of ours still works most of the time, and the ratio is better than it
            // stays.
            var warm = run.size(32, 8);
            var ourRates = new ArrayList<Double>();
            var bareRates = new ArrayList<Double>();
            for (var block = 0; block < warm + run.size(9, 3); block++) {
                if (block == warm) {
                    tidy(stage);
                }
                ourRates.add(ours.rounds(ROUNDS));
                finishAll(stage);
                bareRates.add(theirs.rounds(ROUNDS));
                run.say("%.0f a second, bare %.0f a second", ourRates.getLast(), bareRates.getLast());
            }
            return Rates.figures("", ourRates, bareRates, warm, 0.5);
        }
    }

    private static Load ordering(Stage stage) {
        var acts = new Acts();
        var requests = Stream.generate(stage::listener)
                .limit(LISTENERS)
                .map(listener -> Door.of(listener.browser())
                        .post("/api/jobs", Acts.order(acts.draw(6)).json()))
                .toList();
        return Load.dealt(stage.system().gatewayAddress(), requests, 202);
    }

    /**
     * What PostgreSQL does by itself each minute, of all tables: a new database knows nothing of what is in it, and at
     * this rate a minute later is another.
     */
    private static void tidy(Stage stage) {
        stage.jobs().execute("vacuum analyze");
    }

    /** Makes room for the next block: an account may have only so many jobs waiting. */
    private static void finishAll(Stage stage) {
        stage.jobs().execute("update job set state = 'cancelled', finished_at = festival_now() where state = 'queued'");
    }
}
