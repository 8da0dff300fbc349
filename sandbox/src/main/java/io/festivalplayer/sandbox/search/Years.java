package io.festivalplayer.sandbox.search;

import io.festivalplayer.sandbox.catalogue.Album;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The value of the filter {@code year}: one year or a span.
 *
 * @param first the first year, four digits
 * @param last the last year, four digits
 */
record Years(String first, String last) {

    private static final Pattern SPAN = Pattern.compile("(\\d{4})(?:-(\\d{4}))?");

    /** Reads a value; empty when it is neither a year nor a span, and then nothing fits. */
    static Optional<Years> parse(String value) {
        var span = SPAN.matcher(value.strip());
        return span.matches()
                ? Optional.of(new Years(
                        span.group(1), Optional.ofNullable(span.group(2)).orElse(span.group(1))))
                : Optional.empty();
    }

    boolean holds(Album album) {
        var date = album.releaseDate();
        return date.compareTo(first) >= 0 && (date.startsWith(last) || date.compareTo(last) <= 0);
    }
}
