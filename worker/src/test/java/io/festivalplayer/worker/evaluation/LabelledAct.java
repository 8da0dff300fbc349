package io.festivalplayer.worker.evaluation;

import java.util.List;
import java.util.stream.Stream;

/**
 * An act whose answer is known.
 *
 * @param name the name, as the bill's reader hands it over
 * @param billing the bill's own line
 * @param kind what makes it difficult, if anything
 * @param answers ids of the artists that are right; several where a joint billing has no artist of its own, and none
 *     where nobody is
 * @param parts the answers of a joint billing's parts, in its order; empty where it is one artist
 */
record LabelledAct(String name, String billing, String kind, List<String> answers, List<List<String>> parts) {

    /** Reads an answer: ids apart by a bar, "-" for nobody; those of parts are apart by a plus. */
    static LabelledAct of(String name, String billing, String kind, String answer) {
        var parts = Stream.of(answer.split("\\+", -1)).map(LabelledAct::ids).toList();
        return parts.size() == 1
                ? new LabelledAct(name, billing, kind, parts.getFirst(), List.of())
                : new LabelledAct(name, billing, kind, whole(parts), parts);
    }

    boolean isThere() {
        return !answers.isEmpty() || !parts.isEmpty();
    }

    /** A part as an act of its own. Where the whole is one artist, that artist is looked for at the first part. */
    LabelledAct part(int place) {
        var right = !parts.isEmpty() ? parts.get(place) : place == 0 ? answers : List.<String>of();
        return new LabelledAct(name + " [" + (place + 1) + "]", billing, kind, right, List.of());
    }

    /** Two artists are not one of them. */
    private static List<String> whole(List<List<String>> parts) {
        var there = parts.stream().filter(ids -> !ids.isEmpty()).toList();
        return there.size() == 1 ? there.getFirst() : List.of();
    }

    private static List<String> ids(String column) {
        return column.equals("-") ? List.of() : List.of(column.split("\\|", -1));
    }
}
