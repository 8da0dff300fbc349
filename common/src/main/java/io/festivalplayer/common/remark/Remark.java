package io.festivalplayer.common.remark;

import java.util.Map;

/**
 * A sentence for the listener, with what a page needs to say the same in another language. Immutable.
 *
 * @param code which sentence it is, as a short name for programs
 * @param sentence the sentence in English
 * @param details what the sentence cites, by name
 */
public record Remark(String code, String sentence, Map<String, String> details) {

    /** The code of a sentence of which no more is known than its words. */
    public static final String OTHER = "other";

    /**
     * A sentence that cites nothing.
     *
     * @param code which sentence it is
     * @param sentence the sentence
     */
    public Remark(String code, String sentence) {
        this(code, sentence, Map.of());
    }

    /**
     * A sentence as a release wrote it that gave no codes.
     *
     * @param sentence the sentence
     * @return it, without a code of its own
     */
    public static Remark uncoded(String sentence) {
        return new Remark(OTHER, sentence);
    }
}
