package io.festivalplayer.worker.slice;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/**
 * What one run may do of a job before others have a turn: so many calls, and for so long. When that is done and nobody
 * waits for a turn, there is another round. Safe for use by many threads.
 */
public final class Share {

    private final int callsOfRound;
    private final Duration timeOfRound;
    private final BooleanSupplier nobodyWaits;
    private int callsLeft;
    private long deadline;
    private boolean first;
    private boolean over;

    private Share(boolean first, int calls, int callsOfRound, Duration timeOfRound, BooleanSupplier nobodyWaits) {
        this.first = first;
        this.callsLeft = calls;
        this.callsOfRound = callsOfRound;
        this.timeOfRound = timeOfRound;
        this.nobodyWaits = nobodyWaits;
        this.deadline = System.nanoTime() + timeOfRound.toNanos();
    }

    /**
     * The share of the first run that a job gets: a short round goes before those of other jobs.
     *
     * @param calls of the first round
     * @param later what the rounds after it are
     * @return the share, from now on
     */
    public static Share first(int calls, Round later) {
        return new Share(true, calls, later.calls(), later.time(), later.nobodyWaits());
    }

    /**
     * The share of a later run.
     *
     * @param round what each of its rounds is
     * @return the share, from now on
     */
    public static Share further(Round round) {
        return new Share(false, round.calls(), round.calls(), round.time(), round.nobodyWaits());
    }

    /**
     * One turn among others.
     *
     * @param calls how many calls to Spotify
     * @param time for how long
     * @param nobodyWaits whether there is nobody whose turn it would be; asked at the end of each round
     */
    public record Round(int calls, Duration time, BooleanSupplier nobodyWaits) {}

    /** Whether this is still the round that goes before others. */
    synchronized boolean isFirst() {
        return first;
    }

    synchronized void count() {
        callsLeft--;
    }

    /** Whether it is somebody else's turn; once it is, it stays so. */
    synchronized boolean isOver() {
        if (over || (callsLeft > 0 && System.nanoTime() < deadline)) {
            return over;
        }
        over = !nobodyWaits.getAsBoolean();
        first = false;
        callsLeft = callsOfRound;
        deadline = System.nanoTime() + timeOfRound.toNanos();
        return over;
    }
}
