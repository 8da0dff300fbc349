package io.festivalplayer.worker.slice;

import io.festivalplayer.common.account.AccessTokens;
import io.festivalplayer.common.job.ClaimedJob;
import io.festivalplayer.common.job.LeaseLost;
import io.festivalplayer.common.spotify.AccessToken;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/**
 * A job in the hands of one run: calls Spotify as its listener, counts what the run may still do, and knows whether the
 * lease still holds. Used by one thread.
 */
public final class Slice {

    private final ClaimedJob job;
    private final AccessTokens tokens;
    private final Runnable requireLease;
    private final BooleanSupplier stopping;
    private final long deadline;
    private int callsLeft;

    /**
     * Takes a job in hand.
     *
     * @param job as it was claimed
     * @param tokens to call Spotify as its listener
     * @param requireLease throws {@link LeaseLost} unless the lease outlives a call that begins now
     * @param stopping whether the process has been asked to stop
     * @param bound this run's share
     */
    public Slice(ClaimedJob job, AccessTokens tokens, Runnable requireLease, BooleanSupplier stopping, Bound bound) {
        this.job = job;
        this.tokens = tokens;
        this.requireLease = requireLease;
        this.stopping = stopping;
        this.deadline = System.nanoTime() + bound.time().toNanos();
        this.callsLeft = bound.calls();
    }

    /**
     * The share of a job that one run does.
     *
     * @param calls how many calls to Spotify
     * @param time for how long
     */
    public record Bound(int calls, Duration time) {}

    /**
     * The job as it was claimed.
     *
     * @return the state of that moment
     */
    public ClaimedJob job() {
        return job;
    }

    /**
     * Asks Spotify something that changes nothing.
     *
     * @param call what to ask, given the listener's token
     * @return the answer
     * @param <T> what it answers
     */
    public <T> T read(Function<AccessToken, T> call) {
        callsLeft--;
        return tokens.call(job.accountId(), call);
    }

    /**
     * Changes something at Spotify; not begun unless the lease outlives the call, so that no one else runs the job
     * while the change is under way.
     *
     * @param call what to change, given the listener's token
     * @return the answer
     * @param <T> what it answers
     * @throws LeaseLost if the lease ends too soon
     */
    public <T> T write(Function<AccessToken, T> call) {
        return read(token -> {
            requireLease.run();
            return call.apply(token);
        });
    }

    /**
     * Whether this run should end at the save point just reached.
     *
     * @return true when its share is done, or the process stops
     */
    public boolean isSpent() {
        return callsLeft <= 0 || System.nanoTime() > deadline || stopping.getAsBoolean();
    }
}
