package io.festivalplayer.worker.slice;

import io.festivalplayer.common.account.AccessTokens;
import io.festivalplayer.common.job.ClaimedJob;
import io.festivalplayer.common.job.LeaseLost;
import io.festivalplayer.common.spotify.AccessToken;
import io.festivalplayer.common.spotify.Caller;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/**
 * A job in the hands of one run: calls Spotify as its listener, and knows whether the lease still holds. Several
 * threads may read at a time; everything else is done by one.
 */
public final class Slice {

    /** A playlist is created, written in one or two calls, and looked at. */
    private static final int BUILDING = 3;

    private final AccessTokens tokens;
    private final Hold hold;
    private final BooleanSupplier stopping;
    private final Share share;
    private ClaimedJob job;
    private boolean wrote;

    /**
     * Takes a job in hand.
     *
     * @param job as it was claimed
     * @param tokens to call Spotify as its listener
     * @param hold the lease, as this process keeps it
     * @param stopping whether the process has been asked to stop
     * @param share what this run may do
     */
    public Slice(ClaimedJob job, AccessTokens tokens, Hold hold, BooleanSupplier stopping, Share share) {
        this.job = job;
        this.tokens = tokens;
        this.hold = hold;
        this.stopping = stopping;
        this.share = share;
    }

    /** The lease of a run, as its process keeps it. */
    public interface Hold {

        /**
         * Refuses to begin what may outlive the lease.
         *
         * @throws LeaseLost if the lease is too short by now for a call to Spotify
         */
        void requireOutlivesCall();

        /** Says that the run is alive: a run that says so no more is taken for hung and loses its lease. */
        void alive();
    }

    /**
     * The job as it was claimed, or as it was when the run went on to its next task.
     *
     * @return the state of that moment
     */
    public ClaimedJob job() {
        return job;
    }

    /**
     * Goes on to the job's next task within the same share. Nobody reads meanwhile.
     *
     * @param next the same job under the same lease, as it is now
     */
    public void goOnWith(ClaimedJob next) {
        job = next;
    }

    /**
     * Asks Spotify something that changes nothing.
     *
     * @param call what to ask, given the listener's token
     * @return the answer
     * @param <T> what it answers
     */
    public <T> T read(Function<AccessToken, T> call) {
        return call(caller(), call);
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
        return call(caller().checking(this::beginWrite), call);
    }

    /**
     * Whether anything may have been changed at Spotify by this run.
     *
     * @return true as soon as a write was begun
     */
    public boolean hasWritten() {
        return wrote;
    }

    /**
     * Makes this run end at once if it is a job's first one and has no room for so many questions and for building the
     * playlist: what is long goes on in later runs, and keeps no short job from beginning.
     *
     * @param questions how many acts are to be asked about
     */
    public void endUnlessRoomFor(int questions) {
        share.endUnlessRoomFor(questions + BUILDING);
    }

    /**
     * Whether this run should end at the save point just reached, while acts are still to be asked about.
     *
     * @param questions how many, after those that are being asked about
     * @return true when its share is done and others wait, and these are more than a few; or the process stops
     */
    public boolean isSpentBefore(int questions) {
        return isSpent(questions + BUILDING);
    }

    /**
     * Whether this run should end at the save point just reached.
     *
     * @param calls how many calls are left to the job's end, as far as is known
     * @return true when its share is done and others wait, and these are more than a few; or the process stops
     */
    public boolean isSpent(int calls) {
        return isStopping() || share.isOver(calls);
    }

    /**
     * Whether this run should end at the next moment that loses nothing.
     *
     * @return true when the process stops
     */
    public boolean isStopping() {
        return stopping.getAsBoolean();
    }

    private <T> T call(Caller caller, Function<AccessToken, T> call) {
        share.count();
        var answer = tokens.call(job.accountId(), caller, call);
        hold.alive();
        return answer;
    }

    private Caller caller() {
        return Caller.slice(job.accountId(), job.lease().isFirst());
    }

    /** Looked at when the call's turn has come: waiting for that may take longer than a lease. */
    private void beginWrite() {
        hold.requireOutlivesCall();
        wrote = true;
    }
}
