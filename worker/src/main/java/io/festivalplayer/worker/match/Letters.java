package io.festivalplayer.worker.match;

import io.festivalplayer.common.lineup.Slips;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A name by the letters that a reader sees in it: signs and digits stand for the letters they look like, and the words
 * that join two names are one word. Coarser than {@code NameKey}: equal letters are evidence of one name, not proof.
 *
 * @param value letters and digits only, may be empty
 */
record Letters(String value) {

    /** Letters that a scan takes for each other. */
    private static final Set<String> LOOK_ALIKE =
            Set.of("ce", "co", "bh", "ft", "nr", "hn", "mn", "uy", "gq", "ij", "do", "lt", "kx");

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern SIGN_IN_WORD = Pattern.compile("!(?=\\p{L})");
    private static final Pattern JOINING = Pattern.compile("(?<=\\s)(?:&|\\+|and|'?n'?|und|et|y)(?=\\s)");
    private static final Pattern LEADING_THE = Pattern.compile("^the\\s+(?=\\S)");
    private static final Pattern NOT_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Map<Integer, String> SIGNS = Map.of(
            (int) '$', "s", (int) '5', "s", (int) '0', "o", (int) '3', "e", (int) '4', "a", (int) '@', "a", (int) '1',
            "i", (int) '|', "i", (int) '7', "t");
    private static final Map<Integer, String> SHAPES = Map.ofEntries(
            Map.entry((int) 'ξ', "e"),
            Map.entry((int) 'λ', "a"),
            Map.entry((int) 'v', "u"),
            Map.entry((int) 'ø', "o"),
            Map.entry((int) 'ł', "l"),
            Map.entry((int) 'đ', "d"),
            Map.entry((int) 'ð', "d"),
            Map.entry((int) 'ı', "i"),
            Map.entry((int) 'ß', "ss"),
            Map.entry((int) 'æ', "ae"),
            Map.entry((int) 'œ', "oe"),
            Map.entry((int) 'þ', "th"));

    static Letters of(String name) {
        var plain = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replace('’', '\'')
                .strip();
        var joined =
                JOINING.matcher(LEADING_THE.matcher(plain).replaceFirst("")).replaceAll("and");
        var seen = read(read(SIGN_IN_WORD.matcher(joined).replaceAll("i"), SIGNS), SHAPES);
        return new Letters(NOT_LETTERS.matcher(seen).replaceAll(""));
    }

    /** A word with the letters that its signs and digits stand for; one that is mostly of digits is a number. */
    static String withoutSigns(String word) {
        return 2 * word.codePoints().filter(Character::isLetter).count() > word.length() ? read(word, SIGNS) : word;
    }

    private static String read(String text, Map<Integer, String> as) {
        return text.codePoints()
                .mapToObj(sign -> Optional.ofNullable(as.get(sign)).orElseGet(() -> Character.toString(sign)))
                .collect(Collectors.joining());
    }

    /** The same with shapes put together that a scan takes for each other. */
    Letters asScanned() {
        return new Letters(
                value.replace("rn", "m").replace("cl", "d").replace("uu", "w").replace('l', 'i'));
    }

    boolean isEmpty() {
        return value.isEmpty();
    }

    int length() {
        return value.length();
    }

    /** Whether one letter is another, and not one that a scan takes for it: a slip, or as well another name. */
    boolean isOneLetterOff(Letters other) {
        if (value.length() != other.value.length()) {
            return false;
        }
        var differing = IntStream.range(0, value.length())
                .filter(i -> value.charAt(i) != other.value.charAt(i))
                .boxed()
                .toList();
        return differing.size() == 1
                && !lookAlike(value.charAt(differing.getFirst()), other.value.charAt(differing.getFirst()));
    }

    private static boolean lookAlike(char one, char other) {
        return LOOK_ALIKE.contains("" + one + other) || LOOK_ALIKE.contains("" + other + one);
    }

    /** How many letters were left out, added, mistaken or swapped with the next between two names. */
    int slipsTo(Letters other) {
        return Slips.between(value, other.value);
    }
}
