package io.festivalplayer.sandbox.search;

import io.festivalplayer.sandbox.catalogue.Album;
import io.festivalplayer.sandbox.catalogue.Artist;
import io.festivalplayer.sandbox.catalogue.Release;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What somebody searches for, after Spotify's reference of search: free words, and filters such as {@code artist:"X"}.
 * A value without quotes goes on to the next filter.
 *
 * @param words the free words, may be blank
 * @param filters the filters' values as written
 */
record SearchQuery(Folded words, Map<Filter, String> filters) {

    /** The filters of Spotify's reference. */
    enum Filter {
        ARTIST,
        TRACK,
        ALBUM,
        YEAR,
        GENRE,
        ISRC,
        UPC,
        TAG
    }

    private static final Pattern FILTER =
            Pattern.compile("(?i)(?<![\\p{L}\\p{N}])(artist|track|album|year|genre|isrc|upc|tag):\\s*"
                    + "(?:\"([^\"]*)\"|(.*?)(?=\\s(?:artist|track|album|year|genre|isrc|upc|tag):|$))");

    static SearchQuery parse(String text) {
        var filters = new EnumMap<Filter, String>(Filter.class);
        var matcher = FILTER.matcher(text);
        var words = matcher.replaceAll(found -> {
            var value = Optional.ofNullable(found.group(2)).orElse(found.group(3));
            filters.put(Filter.valueOf(found.group(1).toUpperCase(Locale.ROOT)), value);
            return " ";
        });
        return new SearchQuery(Folded.of(words), filters);
    }

    Optional<String> filter(Filter name) {
        return Optional.ofNullable(filters.get(name));
    }

    /** Says whether a filter picks by year or genre, which needs no words. */
    boolean narrows() {
        return filters.containsKey(Filter.YEAR) || filters.containsKey(Filter.GENRE);
    }

    /** Says whether a release passes the filters of year and genre. */
    boolean admits(Release release) {
        return inYears(release.album()) && ofGenre(release.artist());
    }

    /** Says whether an artist passes the filters of year and genre: with any of their releases. */
    boolean admits(Artist artist) {
        return ofGenre(artist)
                && (!filters.containsKey(Filter.YEAR)
                        || artist.albums().stream().anyMatch(this::inYears));
    }

    private boolean inYears(Album album) {
        return filter(Filter.YEAR)
                .map(years ->
                        Years.parse(years).filter(span -> span.holds(album)).isPresent())
                .orElse(true);
    }

    private boolean ofGenre(Artist artist) {
        return folded(Filter.GENRE)
                .map(genre -> WordIndex.fold(artist.genres()).contains(genre))
                .orElse(true);
    }

    Optional<Folded> folded(Filter name) {
        return filter(name).map(Folded::of);
    }
}
