package io.festivalplayer.common.spotify.budget;

import io.festivalplayer.common.settings.StartRefused;
import java.time.Duration;
import java.util.regex.Pattern;

/**
 * So many calls within a rolling window.
 *
 * @param calls 1 to 1,000,000
 * @param window 1 s to 1 h
 */
public record Rate(int calls, Duration window) {

    private static final Pattern TEXT = Pattern.compile("([1-9]\\d{0,6})/([1-9]\\d{0,3})s");
    private static final int MOST = 1_000_000;

    /** Refuses what no limit can be. */
    public Rate {
        if (calls < 1
                || calls > MOST
                || window.compareTo(Duration.ofSeconds(1)) < 0
                || window.compareTo(Duration.ofHours(1)) > 0) {
            throw refused(calls + "/" + window.toSeconds() + "s");
        }
    }

    /**
     * Reads the setting.
     *
     * @param text such as {@code 180/30s}
     * @return the rate
     * @throws StartRefused if it is no rate
     */
    public static Rate of(String text) {
        var parts = TEXT.matcher(text.strip());
        if (!parts.matches()) {
            throw refused(text);
        }
        return new Rate(Integer.parseInt(parts.group(1)), Duration.ofSeconds(Long.parseLong(parts.group(2))));
    }

    int windowMs() {
        return Math.toIntExact(window.toMillis());
    }

    private static StartRefused refused(String text) {
        return new StartRefused(
                "SPOTIFY_RATE is \"" + text + "\", which is not a number of calls in a number of seconds.",
                "Set it like 180/30s, or leave it out.");
    }
}
