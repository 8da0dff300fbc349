package io.festivalplayer.worker.evaluation;

import io.festivalplayer.common.job.Artist;
import io.festivalplayer.common.job.Candidate;
import io.festivalplayer.common.job.Match;

/** How what the matcher says of an act compares with what is known of it. */
enum Outcome {
    /** Told as sure, and right. */
    RIGHT("right"),
    /** Told as sure, and somebody else, or nobody is there. */
    WRONG("wrong"),
    /** Unsure, and the right one is among the candidates. */
    OFFERED("unsure, offered"),
    /** Unsure, and the right one is not among the candidates. */
    NOT_OFFERED("unsure, not offered"),
    /** Unsure, though nobody is there. */
    NEEDLESSLY_OFFERED("unsure, nobody there"),
    /** Not found, and nobody is there. */
    RIGHTLY_NOT_FOUND("rightly not found"),
    /** Not found, though somebody is there. */
    WRONGLY_NOT_FOUND("wrongly not found");

    private final String words;

    Outcome(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    boolean needsAPerson() {
        return this == OFFERED || this == NOT_OFFERED || this == NEEDLESSLY_OFFERED;
    }

    static Outcome of(LabelledAct act, Match match) {
        return switch (match.state()) {
            case MATCHED ->
                match.artist().map(Artist::id).filter(act.answers()::contains).isPresent() ? RIGHT : WRONG;
            case UNSURE -> unsure(act, match);
            case NOT_FOUND -> act.isThere() ? WRONGLY_NOT_FOUND : RIGHTLY_NOT_FOUND;
            case PENDING, SKIPPED -> throw new IllegalArgumentException("no outcome: " + match);
        };
    }

    private static Outcome unsure(LabelledAct act, Match match) {
        if (!act.isThere()) {
            return NEEDLESSLY_OFFERED;
        }
        return match.candidates().stream().map(Candidate::id).anyMatch(act.answers()::contains) ? OFFERED : NOT_OFFERED;
    }
}
