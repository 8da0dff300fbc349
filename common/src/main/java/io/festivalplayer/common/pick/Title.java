package io.festivalplayer.common.pick;

import io.festivalplayer.common.lineup.NameKey;
import java.text.Normalizer;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A track's title, taken apart: which song it is, and what it says of the recording. A qualifier stands in brackets or
 * behind a dash; words of the song's name are none, so that "Live Forever" is no live version.
 *
 * @param song the same for all versions of a song by one artist
 * @param kinds what the recording is, when it is not simply the song
 */
record Title(String song, Set<Kind> kinds) {

    private static final Pattern BRACKETS = Pattern.compile("\\(([^()]*)\\)|\\[([^\\[\\]]*)]|【([^【】]*)】");
    private static final Pattern DASH = Pattern.compile("\\s+[-–—−]\\s+");

    /** "Song -live-" and "Song ~acoustic~". */
    private static final Pattern FRAMED = Pattern.compile("(?<=\\s)[-~〜]\\s?([^-~〜]+?)\\s?[-~〜]$");

    private static final Pattern FEATURING = Pattern.compile("\\s+(?:feat|ft|featuring)\\b\\.?\\s.*$");
    private static final Pattern ASCII = Pattern.compile("\\p{ASCII}*");
    private static final Pattern ACCENTS = Pattern.compile("[\\u0300-\\u036f]+");

    /** Takes a title apart. */
    static Title of(String name) {
        var kinds = EnumSet.noneOf(Kind.class);
        var folded = fold(name);
        var song = unbracketed(folded, kinds);
        song = FRAMED.matcher(song).replaceAll(framed -> take(framed.group(1), framed.group(), kinds));
        song = undashed(song, kinds);
        song = FEATURING.matcher(song).replaceAll("");
        var trailing = TitleWords.trailing(song);
        if (trailing.isPresent()) {
            kinds.add(trailing.get().kind());
            var before = song.substring(0, trailing.get().start());
            song = before.isBlank() ? song : before;
        }
        return new Title(NameKey.of(song.isBlank() ? folded : song).value(), Set.copyOf(kinds));
    }

    /** Case, width, accents and the shape of quotes say nothing. */
    static String fold(String text) {
        var lower = text.toLowerCase(Locale.ROOT).strip();
        return ASCII.matcher(lower).matches() ? lower : foldLetters(lower);
    }

    private static String foldLetters(String text) {
        var plain = Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replace('ı', 'i')
                .replace('’', '\'')
                .replace('“', '"')
                .replace('”', '"');
        var bare = ACCENTS.matcher(Normalizer.normalize(plain, Normalizer.Form.NFD))
                .replaceAll("");
        return Normalizer.normalize(bare, Normalizer.Form.NFC).strip();
    }

    private static String unbracketed(String text, Set<Kind> kinds) {
        var inner = BRACKETS.matcher(text);
        var result = new StringBuilder();
        while (inner.find()) {
            var content = inner.group().substring(1, inner.group().length() - 1).strip();
            inner.appendReplacement(result, take(content, inner.group(), kinds));
        }
        return inner.appendTail(result).toString().strip();
    }

    private static String undashed(String text, Set<Kind> kinds) {
        var parts = DASH.split(text, -1);
        var song = new StringBuilder(parts[0]);
        for (int i = 1; i < parts.length; i++) {
            song.append(take(parts[i].strip(), " - " + parts[i], kinds));
        }
        return song.toString().strip();
    }

    /** What is left of a piece of the title: nothing of a qualifier, all of a part of the song's name. */
    private static String take(String content, String whole, Set<Kind> kinds) {
        var said = TitleWords.ofQualifier(content);
        said.ifPresent(kinds::addAll);
        return said.isPresent() ? "" : whole;
    }
}
