package io.festivalplayer.common.lineup;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Bills that nobody was billed on: shapes that cost a careless reader more than their length. */
final class HostileBills {

    private static final Map<String, String> PIECES = pieces();

    private HostileBills() {}

    private static Map<String, String> pieces() {
        var pieces = new LinkedHashMap<String, String>();
        pieces.put("one long line", "Sigur Ros and the others ");
        pieces.put("one long word", "a");
        pieces.put("lines of one letter", "a\n");
        pieces.put("lines that all differ", "");
        pieces.put("empty lines", "\n");
        pieces.put("opened brackets", "(");
        pieces.put("opened brackets of all kinds", "([{<");
        pieces.put("closed brackets", ")");
        pieces.put("nested brackets", "");
        pieces.put("commas", "a, ");
        pieces.put("crosses", "a x ");
        pieces.put("slashes", "a/b / ");
        pieces.put("bullets", " • ");
        pieces.put("back to back", "a b2b ");
        pieces.put("combining marks", "\u0301");
        pieces.put("letters with many marks", "Z\u0351\u036b\u0343\u036a\u0302\u036b\u033d\u034f\u0334\u0319");
        pieces.put("turned directions", "\u202egnp.exe\u202c");
        pieces.put("isolated directions", "\u2066");
        pieces.put("digits", "1");
        pieces.put("times", "20:00 ");
        pieces.put("dates", "Friday 7 August 2026\n");
        pieces.put("quotes", "\"");
        pieces.put("quoted cells", "\"a\",\"\"\"b\",");
        pieces.put("an unclosed cell of many lines", "\"a\n");
        pieces.put("tabs", "\t");
        pieces.put("a table", "a\tb\tc\n");
        pieces.put("spaces", " ");
        pieces.put("entities", "&#1114112;&amp;");
        pieces.put("links", "https://open.spotify.com/artist/");
        pieces.put("wrong letters", "Ã¶");
        pieces.put("lone halves of letters", "\ud83c");
        pieces.put("list marks", "- ");
        pieces.put("quoted mail", "> ");
        pieces.put("addresses", "a@");
        pieces.put("colons", "a: ");
        return pieces;
    }

    /** What each is called. */
    static Iterable<String> shapes() {
        return PIECES.keySet();
    }

    /**
     * A bill of this shape.
     *
     * @param bytes how large it is as UTF-8; it may be a few bytes smaller
     */
    static String of(String shape, int bytes) {
        return switch (shape) {
            case "nested brackets" -> "(".repeat(bytes / 2) + ")".repeat(bytes / 2);
            case "lines that all differ" -> differing(bytes);
            default -> repeated(PIECES.getOrDefault(shape, ""), bytes);
        };
    }

    /** One piece, again and again. A lone half of a letter counts as one byte. */
    static String repeated(String piece, int bytes) {
        return piece.repeat(bytes / piece.getBytes(StandardCharsets.UTF_8).length);
    }

    /** A few of the pieces and of what stands on real bills, one after the other. */
    static String anyPiece(Random random) {
        var all = Stream.concat(PIECES.values().stream(), AnyTextTest.FRAGMENTS.stream())
                .filter(piece -> !piece.isEmpty())
                .toList();
        return IntStream.rangeClosed(0, random.nextInt(4))
                .mapToObj(_ -> all.get(random.nextInt(all.size())))
                .collect(Collectors.joining());
    }

    private static String differing(int bytes) {
        var text = new StringBuilder();
        for (int i = 0; text.length() < bytes - 10; i++) {
            text.append(Integer.toString(i, 36)).append('\n');
        }
        return text.toString();
    }
}
