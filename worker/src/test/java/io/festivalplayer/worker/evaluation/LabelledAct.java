package io.festivalplayer.worker.evaluation;

import java.util.List;

/**
 * An act whose answer is known.
 *
 * @param name the name, as the bill's reader hands it over
 * @param billing the bill's own line
 * @param kind what makes it difficult, if anything
 * @param answers ids of the artists that are right; several where a joint billing has no artist of its own, and none
 *     where nobody is
 */
record LabelledAct(String name, String billing, String kind, List<String> answers) {

    boolean isThere() {
        return !answers.isEmpty();
    }
}
