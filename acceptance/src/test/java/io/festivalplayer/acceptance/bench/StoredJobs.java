package io.festivalplayer.acceptance.bench;

import io.festivalplayer.acceptance.driver.Job;
import io.festivalplayer.acceptance.driver.Listener;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Whether what months of use leave behind makes today's work slower. */
final class StoredJobs implements Scenario {

    private static final int FEW = 10_000;
    private static final int POLLS = 10;

    @Override
    public String name() {
        return "stored-jobs";
    }

    @Override
    public String question() {
        return "A poll (GET of a finished job of 6 acts), a post (6 acts) and the way from the order to a worker, with 10 thousand finished jobs stored and with 1 million, of 100 jobs an account and 6 acts a job; two systems side by side, in turn: medians over those with few.";
    }

    @Override
    public List<Figure> measure(Run run) {
        var plan = StagePlan.workers(1).unlimited();
        try (var few = Stage.set(plan);
                var many = Stage.set(plan)) {
            var count = run.size(1_000_000, 100_000);
            run.say("generating %d jobs and %d", FEW, count);
            new OldJobs(few.jobs()).generate(FEW);
            new OldJobs(many.jobs()).generate(count);
            return compare(run, new Side(few), new Side(many));
        }
    }

    private static List<Figure> compare(Run run, Side few, Side many) {
        var warm = run.size(15, 5);
        for (var turn = 0; turn < warm + run.size(60, 20); turn++) {
            few.act();
            many.act();
            if (turn == warm - 1) {
                few.forget();
                many.forget();
            }
        }
        run.say("few: %s", few);
        run.say("many: %s", many);
        return List.of(
                ratio("poll", few.polls, many.polls),
                ratio("post", few.posts, many.posts),
                ratio("order to worker", few.dispatches, many.dispatches),
                millis("poll, few", few.polls),
                millis("poll, many", many.polls),
                millis("post, few", few.posts),
                millis("post, many", many.posts),
                millis("order to worker, few", few.dispatches),
                millis("order to worker, many", many.dispatches));
    }

    private static Figure ratio(String what, List<Double> few, List<Double> many) {
        return Figure.ratio(what + ", many over few", Middle.of(many) / Middle.of(few))
                .atMost(1.2);
    }

    private static Figure millis(String what, List<Double> times) {
        return Figure.of(what, Middle.of(times), Unit.MILLISECONDS);
    }

    /** One of the two systems, and how long everything took there, in milliseconds. */
    private static final class Side {

        private final Stage stage;
        private final Listener listener;
        private final List<String> lineup = new Acts().draw(6);
        private final List<Double> polls = new ArrayList<>();
        private final List<Double> posts = new ArrayList<>();
        private final List<Double> dispatches = new ArrayList<>();

        Side(Stage stage) {
            this.stage = stage;
            stage.sandbox().letEverythingThrough();
            this.listener = stage.listener();
        }

        /** Orders, waits for the end, then looks some times. */
        void act() {
            var job = timed(posts, () -> listener.order(Acts.order(lineup)));
            var finished = listener.awaitFinished(job);
            dispatches.add(Duration.between(finished.createdAt(), Objects.requireNonNull(finished.startedAt()))
                            .toNanos()
                    / 1e6);
            IntStream.range(0, POLLS).forEach(_ -> timed(polls, () -> listener.job(job.id())));
        }

        private static Job timed(List<Double> times, Supplier<Job> call) {
            var begin = System.nanoTime();
            var answer = call.get();
            times.add((System.nanoTime() - begin) / 1e6);
            return answer;
        }

        void forget() {
            List.of(polls, posts, dispatches).forEach(List::clear);
        }

        @Override
        public String toString() {
            return "%d jobs stored, %d polls of %.1f ms"
                    .formatted(stage.jobs().number("select count(*) from job"), polls.size(), Middle.of(polls));
        }
    }
}
