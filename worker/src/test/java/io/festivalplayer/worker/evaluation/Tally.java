package io.festivalplayer.worker.evaluation;

import io.festivalplayer.common.job.ActState;
import java.util.List;
import java.util.function.Predicate;

/** Counts over some of the judged acts. */
record Tally(List<Judged> acts) {

    Tally where(Predicate<Judged> condition) {
        return new Tally(acts.stream().filter(condition).toList());
    }

    Tally there() {
        return where(judged -> judged.act().isThere());
    }

    Tally toldAsSure(double from, double below) {
        return where(judged -> judged.match().state() == ActState.MATCHED
                && judged.match().confidence() >= from
                && judged.match().confidence() < below);
    }

    int size() {
        return acts.size();
    }

    long count(Outcome outcome) {
        return acts.stream().filter(judged -> judged.outcome() == outcome).count();
    }

    long forAPerson() {
        return acts.stream().filter(judged -> judged.outcome().needsAPerson()).count();
    }

    double questionsEach() {
        return acts.stream().mapToInt(Judged::questions).average().orElse(0);
    }

    /** In percent of all acts here; 0 where there are none. */
    double percent(long part) {
        return acts.isEmpty() ? 0 : 100.0 * part / acts.size();
    }
}
