package io.festivalplayer.common.spotify.budget;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What Spotify lets us do now, as far as we know.
 *
 * @param rate the present limit
 * @param usedInWindow calls that count against it
 * @param proven what a window has been seen to hold: slices draw what goes beyond it slowly, since the limit may be
 *     lower
 * @param usedInDay calls of the last 24 hours, counted by the hour, so that the oldest are up to an hour older
 * @param quota calls in 24 hours: what is set, else what 24 hours held when Spotify last refused
 * @param dayGrows when the oldest calls of the day no longer count; empty without calls
 * @param block what stands against every call
 * @param learned calls a window after the last refusal, where there was one
 * @param pinned the limit that an operator has set
 * @param probing whether one call goes first, since a block has just ended
 */
public record Allowance(
        Rate rate,
        int usedInWindow,
        int proven,
        int usedInDay,
        Optional<Integer> quota,
        Optional<Instant> dayGrows,
        Optional<Block> block,
        Optional<Integer> learned,
        Optional<Integer> pinned,
        boolean probing) {

    /**
     * What is allowed where nothing was used or learned.
     *
     * @param settings the bounds
     * @return all of it
     */
    public static Allowance untouched(BudgetSettings settings) {
        return new Allowance(
                settings.rate(),
                0,
                unproven(settings.rate().calls()),
                0,
                settings.quota(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false);
    }

    /** What is believed of a limit that was never met, as draw_spotify_call does. */
    static int unproven(int limit) {
        return limit / 6;
    }

    /**
     * A time without calls.
     *
     * @param reason why
     * @param until when it ends, on the database's clock
     * @param left how long that is from now
     */
    public record Block(BlockReason reason, Instant until, Duration left) {}
}
