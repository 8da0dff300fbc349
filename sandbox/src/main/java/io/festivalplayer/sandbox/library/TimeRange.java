package io.festivalplayer.sandbox.library;

import io.festivalplayer.sandbox.web.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Over which time plays count: about four weeks, six months or a year (Spotify's reference of top items). */
enum TimeRange {
    SHORT_TERM,
    MEDIUM_TERM,
    LONG_TERM;

    String value() {
        return name().toLowerCase(Locale.ROOT);
    }

    static TimeRange of(HttpServletRequest request) {
        var asked = Optional.ofNullable(request.getParameter("time_range")).orElse(MEDIUM_TERM.value());
        return Arrays.stream(values())
                .filter(range -> range.value().equals(asked))
                .findFirst()
                .orElseThrow(() -> Refusal.json(400, "Invalid time range").exception());
    }
}
