package io.festivalplayer.worker.evaluation;

import io.festivalplayer.common.job.Artist;
import io.festivalplayer.common.job.Match;

/**
 * What the matcher said of a labelled act.
 *
 * @param bill the bill's name
 * @param act the act
 * @param match what was said
 * @param outcome how it compares
 * @param questions how many searches it took
 * @param ownName whether the right artist is there under a name that nobody else there has
 */
record Judged(String bill, LabelledAct act, Match match, Outcome outcome, int questions, boolean ownName) {

    /** One line, to see what went wrong. */
    String line() {
        return "%-22s %.2f  %-26s %-34s %-26s %s"
                .formatted(
                        outcome.words(),
                        match.confidence(),
                        act.kind(),
                        act.name(),
                        match.artist().map(Artist::name).orElse("-"),
                        bill);
    }
}
