package io.festivalplayer.common.lineup;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Billings of several names: "b2b" makes several acts of them, "x", "vs" and "+" one act with parts. */
final class JointBilling {

    private static final Set<String> BACK_TO_BACK = Set.of("b2b", "b3b", "b4b", "b5b", "backtoback");
    private static final Set<String> JOINING = Set.of("x", "×", "vs", "versus", "+", "✕", "✖");

    private static final Set<String> AND = Set.of("and", "und", "et", "y", "en", "og", "och", "oraz", "и");

    /** What comes after them is somebody's band. */
    private static final Set<String> ARTICLES = Vocabulary.of("""
            the, his, her, their, die, les, los, las, friends, sein, seine, ses, sus
            """);

    private JointBilling() {}

    /** The billings that are played back to back. */
    static List<String> backToBack(Words words) {
        var depth = new Depth(words);
        var pieces = new ArrayList<String>();
        int start = 0;
        for (int i = 0; i < words.count(); i++) {
            if (i > start && isBackToBack(words, i) && depth.isOutside(i)) {
                pieces.add(String.join(" ", words.written().subList(start, i)));
                start = words.folded().get(i).equals("back") ? i + 3 : i + 1;
            }
        }
        if (start < words.count()) {
            pieces.add(words.from(start));
        }
        return pieces.isEmpty() ? List.of(words.text()) : List.copyOf(pieces);
    }

    /** The names that are joined; empty for a single one. */
    static List<String> parts(Words words) {
        var depth = new Depth(words);
        var parts = new ArrayList<String>();
        int start = 0;
        for (int i = 0; i < words.count(); i++) {
            if (i > start && i < words.count() - 1 && isJoining(words, i) && depth.isOutside(i)) {
                parts.add(String.join(" ", words.written().subList(start, i)));
                start = i + 1;
            }
        }
        if (parts.isEmpty()) {
            return List.of();
        }
        parts.add(words.from(start));
        return List.copyOf(parts);
    }

    /**
     * The two names that "and" joins at the end of a list: "A, B, C and D"; else empty. Signs such as "&" join names of
     * duos.
     */
    static List<String> endOfList(Words words) {
        var joins = IntStream.range(1, Math.max(1, words.count() - 1))
                .filter(at -> AND.contains(words.folded().get(at)))
                .boxed()
                .toList();
        return joins.size() == 1 && !ARTICLES.contains(words.folded().get(joins.getFirst() + 1))
                ? List.of(words.before(joins.getFirst()), words.from(joins.getFirst() + 1))
                : List.of();
    }

    private static boolean isBackToBack(Words words, int at) {
        var word = words.folded().get(at);
        if (word.equals("back")) {
            return at + 2 < words.count()
                    && words.folded().get(at + 1).equals("to")
                    && words.folded().get(at + 2).equals("back");
        }
        return BACK_TO_BACK.contains(word);
    }

    private static boolean isJoining(Words words, int at) {
        return JOINING.contains(words.folded().get(at))
                && words.written().get(at).length() <= "versus".length();
    }

    /** Follows brackets from word to word, as far as it is asked. */
    private static final class Depth {

        private final Words words;
        private int at;
        private int depth;

        Depth(Words words) {
            this.words = words;
        }

        /** Whether no bracket is open before this word, which must not stand before the one that was asked for last. */
        boolean isOutside(int word) {
            while (at < word) {
                follow(words.written().get(at++));
            }
            return depth == 0;
        }

        private void follow(String word) {
            for (int i = 0; i < word.length(); i++) {
                depth += "([{".indexOf(word.charAt(i)) >= 0 ? 1 : 0;
                depth -= ")]}".indexOf(word.charAt(i)) >= 0 && depth > 0 ? 1 : 0;
            }
        }
    }
}
