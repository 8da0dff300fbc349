package io.festivalplayer.common.spotify;

import io.festivalplayer.common.spotify.ActSearch.FoundArtist;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What a listener plays. Safe for use by many threads; throws {@link SpotifyException}. */
public final class SpotifyTaste {

    private final SpotifyCalls calls;

    SpotifyTaste(SpotifyCalls calls) {
        this.calls = calls;
    }

    /** The time looked back over. */
    public enum Range {
        /** About four weeks. */
        SHORT_TERM,
        /** About six months. */
        MEDIUM_TERM,
        /** About a year. */
        LONG_TERM
    }

    /**
     * The artists that the listener plays most. Needs the scope {@code user-top-read}.
     *
     * @param token the listener's token
     * @param range how far to look back
     * @param limit 1 to 50
     * @return the artists, most played first
     */
    public List<FoundArtist> topArtists(AccessToken token, Range range, int limit) {
        var page = calls.read(
                token,
                calls.as(token)
                        .getUsersTopArtists()
                        .time_range(range.name().toLowerCase(Locale.ROOT))
                        .limit(limit)
                        .build());
        return Arrays.stream(page.getItems()).map(SpotifyCatalogue::artist).toList();
    }
}
