package io.festivalplayer.common.lineup;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What two spellings of the same name have in common: accents, case, punctuation, "&amp;" for "and" and a leading "the"
 * do not count. Two names with equal keys are taken for the same name; the key itself is never shown.
 *
 * <p>A name made of symbols alone ("!!!", "+/-") keeps its symbols, since nothing else tells it apart.
 *
 * @param value the folded name; empty only for a blank name
 */
public record NameKey(String value) {

    /** An accent on a letter of these scripts is a matter of spelling; in others a mark makes another sound. */
    private static final Pattern MARKS =
            Pattern.compile("(?<=[\\p{IsLatin}\\p{IsGreek}\\p{IsCyrillic}\\p{IsArabic}\\p{IsHebrew}])\\p{M}+");

    private static final Pattern AND = Pattern.compile("[&+]");
    private static final Pattern NOT_WORD = Pattern.compile("[^\\p{L}\\p{N}\\p{M}]+");
    private static final Pattern LEADING_THE = Pattern.compile("^the (?!the$)(?=.)");

    /**
     * Folds a name.
     *
     * @param name any text
     * @return its key
     */
    public static NameKey of(String name) {
        return new NameKey(isPlain(name) ? foldPlain(name) : fold(name));
    }

    /** Letters and digits of ASCII with single spaces, as most names are: nothing in them is to be put right. */
    private static boolean isPlain(String name) {
        boolean wasSpace = true;
        for (int i = 0; i < name.length(); i++) {
            char letter = name.charAt(i);
            boolean isSpace = letter == ' ';
            if (!isPlain(letter) && (!isSpace || wasSpace)) {
                return false;
            }
            wasSpace = isSpace;
        }
        return !wasSpace;
    }

    /** A letter or digit of ASCII. */
    static boolean isPlain(char letter) {
        return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') || (letter >= '0' && letter <= '9');
    }

    private static String foldPlain(String name) {
        return withoutThe(name.toLowerCase(Locale.ROOT));
    }

    private static String fold(String name) {
        var compatible = Normalizer.normalize(name, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        var letters = foldLetters(MARKS.matcher(compatible).replaceAll(""));
        var words = NOT_WORD.matcher(AND.matcher(letters).replaceAll(" and "))
                .replaceAll(" ")
                .strip();
        if (words.isEmpty() || words.equals("and")) {
            return letters.replaceAll("\\s+", "");
        }
        return withoutThe(words);
    }

    private static String withoutThe(String words) {
        var rest = words.startsWith("the ") ? LEADING_THE.matcher(words).replaceFirst("") : words;
        return rest.replace(" ", "");
    }

    /**
     * How alike two names are, by nothing but their letters.
     *
     * @param other another name's key
     * @return 1 for the same name, down to 0 where no letter agrees
     */
    public double likenessTo(NameKey other) {
        int longer = Math.max(value.length(), other.value.length());
        return longer == 0 ? 1 : 1 - (double) Slips.between(value, other.value) / longer;
    }

    /** Letters that Unicode does not take apart, though listeners type them as others. */
    private static String foldLetters(String text) {
        return text.replace("ø", "o")
                .replace("æ", "ae")
                .replace("œ", "oe")
                .replace("ß", "ss")
                .replace("đ", "d")
                .replace("ð", "d")
                .replace("þ", "th")
                .replace("ł", "l")
                .replace("ı", "i");
    }
}
