package io.festivalplayer.sandbox.playlist;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * A file on somebody's machine, as their playlists name it (Spotify's page on playlists): all that is known of it
 * stands in its URI.
 *
 * @param uri the URI
 * @param artist the artist's name
 * @param album the album's name
 * @param title the title
 * @param seconds the length
 */
record LocalFile(String uri, String artist, String album, String title, int seconds) {

    static final String PREFIX = "spotify:local:";

    private static final int PARTS = 4;

    /** Reads {@code spotify:local:ARTIST:ALBUM:TITLE:SECONDS}; what is missing is empty. */
    static LocalFile parse(String uri) {
        List<String> parts = Arrays.stream((uri.substring(PREFIX.length()) + ":".repeat(PARTS)).split(":", -1))
                .map(part -> URLDecoder.decode(part, StandardCharsets.UTF_8))
                .toList();
        var length = parts.get(PARTS - 1);
        return new LocalFile(
                uri,
                parts.get(0),
                parts.get(1),
                parts.get(2),
                length.matches("\\d{1,6}") ? Integer.parseInt(length) : 0);
    }
}
