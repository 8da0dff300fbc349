package io.festivalplayer.acceptance.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * A rate limit, a rolling window.
 *
 * @param calls how many calls
 * @param window in what time
 */
record Limit(int calls, Duration window) {

    /** A window counts as full from here: nine tenths of what the limit allows. */
    private static final double FULL = 0.9;

    static final Limit USUAL = new Limit(180, Duration.ofSeconds(30));

    String words() {
        return "%d calls in %d s".formatted(calls, window.toSeconds());
    }

    void imposeOn(Stage stage) {
        stage.sandbox().limitRate(calls, window);
    }

    /**
     * The share of the limit that was used between the start of the first full window and the end of the last one; zero
     * when none was full.
     */
    double shareBetweenFullWindows(Calls made) {
        var times = made.toWebApi().stream().map(call -> call.at()).toList();
        var starts = times.stream().filter(start -> isFull(start, times)).toList();
        return starts.isEmpty()
                ? 0
                : made.share(this, starts.getFirst(), starts.getLast().plus(window));
    }

    private boolean isFull(Instant start, List<Instant> times) {
        var end = start.plus(window);
        return times.stream()
                        .filter(at -> !at.isBefore(start) && at.isBefore(end))
                        .count()
                >= FULL * calls;
    }
}
