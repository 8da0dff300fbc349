package io.festivalplayer.common.lineup;

import java.util.BitSet;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Addresses in a billing. One of a Spotify artist says who the act is; all others go.
 *
 * @param text the billing without addresses
 * @param artistId the artist that the last one names
 * @param artistLink that address itself
 */
record Links(String text, Optional<String> artistId, String artistLink) {

    private static final Pattern ARTIST =
            Pattern.compile("(?:https?://)?open\\.spotify\\.com/(?:intl-[a-z]{2,3}/)?artist/"
                    + "([0-9A-Za-z]{22})(?![0-9A-Za-z])|spotify:artist:([0-9A-Za-z]{22})(?![0-9A-Za-z])");
    private static final Pattern ADDRESS = Pattern.compile("(?:https?://|www\\.)[^\\s)>\\]]+");
    private static final Pattern IN_LINE =
            Pattern.compile("(?:https?://|www\\.|open\\.spotify\\.com/)[^\\s)>\\],;|]++");
    private static final Pattern DOMAIN = Pattern.compile(
            "^[a-z0-9-]{3,60}\\.(?:[a-z0-9-]{2,60}\\.)?(?:com|org|net|info|fm|eu|co|co\\.uk|tickets|events|live)");
    private static final Pattern EMPTY_BRACKETS = Pattern.compile("\\(\\s?\\)|<\\s?>|\\[\\s?\\]");
    private static final Pattern LABEL = Pattern.compile("^!?\\[([^\\[\\]]++)\\]$");
    private static final Pattern SPACE = Pattern.compile("\\s");

    static Links of(String billing) {
        if (!mayHaveAddress(billing)) {
            return new Links(billing, Optional.empty(), "");
        }
        var text = new StringBuilder();
        Optional<String> artistId = Optional.empty();
        var link = "";
        for (var word : SPACE.split(billing, -1)) {
            var artist = ARTIST.matcher(word);
            var rest = word;
            if (artist.find()) {
                artistId = Optional.ofNullable(artist.group(1)).or(() -> Optional.ofNullable(artist.group(2)));
                link = artist.group();
                rest = word.substring(0, artist.start()) + afterAddress(word.substring(artist.end()));
            } else if (isMail(word)) {
                rest = "";
            }
            text.append(ADDRESS.matcher(rest).replaceAll("")).append(' ');
        }
        var bare =
                EMPTY_BRACKETS.matcher(text.toString().strip()).replaceAll("").strip();
        return new Links(LABEL.matcher(bare).replaceFirst("$1"), artistId, link);
    }

    /** Which characters of a line stand inside addresses. */
    static BitSet inside(String line) {
        var inside = new BitSet();
        if (mayHaveAddress(line)) {
            var addresses = IN_LINE.matcher(line);
            while (addresses.find()) {
                inside.set(addresses.start(), addresses.end());
            }
        }
        return inside;
    }

    static boolean isAddress(String word) {
        // Every address has one of these, and hardly any name has.
        boolean mayBe = word.indexOf('.') >= 0 || word.indexOf(':') >= 0;
        return mayBe
                && (ADDRESS.matcher(word).lookingAt()
                        || isMail(word)
                        || isArtist(word)
                        || isBareAddress(word)
                        || isDomain(word));
    }

    static boolean isArtist(String word) {
        return ARTIST.matcher(word).find();
    }

    /** What comes after the id: "?si=…" up to a closing bracket. */
    private static String afterAddress(String tail) {
        int end = 0;
        while (end < tail.length() && ")>],;|".indexOf(tail.charAt(end)) < 0) {
            end++;
        }
        return tail.substring(end);
    }

    private static boolean mayHaveAddress(String text) {
        return text.contains("://") || text.contains("www.") || text.contains("spotify") || text.indexOf('@') > 0;
    }

    private static boolean isMail(String word) {
        int at = word.indexOf('@');
        return at > 0 && word.indexOf('.', at) > at + 1;
    }

    /** "festival.com", all in small letters; "Crematory.de" may be a name. */
    private static boolean isDomain(String word) {
        return DOMAIN.matcher(word).matches();
    }

    /** "festival.com/tickets". */
    private static boolean isBareAddress(String word) {
        int slash = word.indexOf('/');
        int dot = slash < 0 ? -1 : word.lastIndexOf('.', slash);
        return dot > 0
                && slash > dot + 2
                && word.substring(dot + 1, slash).chars().allMatch(letter -> letter >= 'a' && letter <= 'z');
    }
}
