package io.festivalplayer.worker.slice;

import io.festivalplayer.common.job.DispatchSettings;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/**
 * What one run may do of a job before others have a turn: so many calls, and for so long. A job that is nearly done by
 * then is done first: for the few calls that others are spared it would wait as long as for many. Safe for use by many
 * threads.
 */
public final class Share {

    /** A message is not held for ever: RabbitMQ takes a consumer for hung that holds one for half an hour. */
    private static final int ROUNDS = 20;

    private final Round round;
    private final boolean mustFit;
    private boolean ended;
    private int roundsLeft;
    private int callsLeft;
    private long deadline;

    private Share(Round round, int rounds, boolean mustFit) {
        this.round = round;
        this.mustFit = mustFit;
        this.roundsLeft = rounds;
        begin();
    }

    /**
     * The share of a job's first run: one round, whoever waits, since few consumers are there for first runs, and no
     * call at all where one round is not enough.
     *
     * @param round what it is
     * @return the share, from now on
     */
    public static Share first(Round round) {
        return new Share(round, 1, true);
    }

    /**
     * The share of a later run: when a round is done and it is nobody else's turn, there is another, some minutes long.
     *
     * @param round what each of its rounds is
     * @return the share, from now on
     */
    public static Share further(Round round) {
        return new Share(round, ROUNDS, false);
    }

    /**
     * One turn among others.
     *
     * @param calls how many calls to Spotify
     * @param time for how long
     * @param mayGoOn whether it is nobody else's turn; asked at the end of each round
     */
    public record Round(int calls, Duration time, BooleanSupplier mayGoOn) {

        /** With so many calls to its end a job goes on to it, whoever waits. */
        private int nearlyDone() {
            return DispatchSettings.nearlyDone(calls);
        }
    }

    /**
     * Ends the share at once where what is to be asked does not fit: who cannot finish in a first run takes no time of
     * those who can.
     */
    synchronized void endUnlessRoomFor(int calls) {
        if (mustFit && calls > callsLeft) {
            ended = true;
        }
    }

    synchronized void count() {
        callsLeft--;
    }

    /** Whether it is somebody else's turn, with so many calls to the job's end; once it is, it stays so. */
    synchronized boolean isOver(int callsToTheEnd) {
        if (roundsLeft > 0 && (callsLeft <= 0 || System.nanoTime() >= deadline)) {
            roundsLeft = roundsLeft > 1 && round.mayGoOn().getAsBoolean() ? roundsLeft - 1 : 0;
            begin();
        }
        ended |= roundsLeft == 0 && callsToTheEnd > round.nearlyDone();
        return ended;
    }

    private void begin() {
        callsLeft = round.calls();
        deadline = System.nanoTime() + round.time().toNanos();
    }
}
