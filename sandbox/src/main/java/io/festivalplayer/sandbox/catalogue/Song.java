package io.festivalplayer.sandbox.catalogue;

import io.festivalplayer.sandbox.id.SpotifyId;
import java.util.List;

/**
 * A recording before it is on a release.
 *
 * @param title the title
 * @param isrc the ISRC
 * @param durationMs the length in milliseconds
 * @param explicit whether it is marked as explicit
 * @param popularity 0 to 100
 * @param artists ids of all artists on it, the main one first
 */
record Song(String title, String isrc, int durationMs, boolean explicit, int popularity, List<String> artists) {

    Track on(String albumId, int number) {
        var id = SpotifyId.of("track:" + albumId + ":" + number);
        return new Track(id, title, isrc, durationMs, explicit, popularity, artists);
    }

    Song lessPopularBy(int points) {
        return new Song(title, isrc, durationMs, explicit, Math.max(0, popularity - points), artists);
    }
}
