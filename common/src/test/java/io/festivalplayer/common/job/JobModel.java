package io.festivalplayer.common.job;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a job that makes a new playlist should do, said once more and simply: no SQL, one thread, one job. Time is
 * counted in milliseconds since the job was accepted.
 */
final class JobModel {

    private static final long LEASE = JobRoom.LEASE.toMillis();
    private static final long MINUTE = Duration.ofMinutes(1).toMillis();

    JobState state = JobState.QUEUED;
    boolean cancelRequested;
    boolean takeAway;
    boolean removing;
    boolean mayExist;
    int looseEnds;
    boolean matched;
    boolean picking;
    private boolean outdated;

    private long now;
    private long availableAt;
    private int dispatch;
    private int unclaimed;
    private @Nullable Long redispatchAt;
    private @Nullable Long leaseUntil;
    private long epoch;
    private int attempts;

    void pass(Duration time) {
        now += time.toMillis();
    }

    boolean hasWork() {
        return state.isWorking() || removing || (looseEnds > 0 && state.isFinished());
    }

    /** Whether the run of that epoch may still write. */
    boolean holds(long ofEpoch) {
        return leaseUntil != null && epoch == ofEpoch;
    }

    /** The number of the message that is sent; empty when none is due. */
    Optional<Integer> dispatch() {
        if (!isFree() || (redispatchAt != null && redispatchAt > now)) {
            return Optional.empty();
        }
        breakOff();
        dispatch++;
        redispatchAt = now + Math.min(MINUTE << Math.min(unclaimed, 5), 30 * MINUTE);
        unclaimed++;
        return Optional.of(dispatch);
    }

    /** What becomes of a message: true when it is claimed, false when the job is given up; empty when it is dropped. */
    Optional<Boolean> deliver(int number) {
        if (!isFree() || number != dispatch) {
            return Optional.empty();
        }
        breakOff();
        leaseUntil = now + LEASE;
        epoch++;
        attempts++;
        redispatchAt = null;
        unclaimed = 0;
        if (state == JobState.QUEUED) {
            state = JobState.MATCHING;
        }
        if (attempts <= 5) {
            return Optional.of(true);
        }
        giveUp();
        return Optional.of(false);
    }

    void save() {
        attempts = 0;
    }

    void giveBack() {
        save();
        leaseUntil = null;
        redispatchAt = null;
    }

    void park(Duration wait) {
        giveBack();
        if (!cancelRequested || state == JobState.CANCELLED) {
            availableAt = now + wait.toMillis();
        } else {
            availableAt = now;
        }
    }

    void end(JobState to) {
        if (cancelRequested) {
            cancelled();
        } else {
            giveBack();
            state = to;
        }
    }

    void cancelled() {
        giveBack();
        state = JobState.CANCELLED;
        removing = takeAway && mayExist;
    }

    void followedUp(int tied) {
        giveBack();
        if (removing) {
            removing = false;
            mayExist = false;
        }
        looseEnds -= tied;
    }

    void review() {
        if (cancelRequested) {
            cancelled();
        } else {
            giveBack();
            state = JobState.REVIEW;
        }
    }

    /** Whether its listener could decide about an act. */
    boolean decide() {
        if (state != JobState.REVIEW && state != JobState.SUCCEEDED) {
            return false;
        }
        matched = true;
        outdated |= state == JobState.SUCCEEDED;
        return true;
    }

    /** Whether it goes on as its listener has decided. */
    boolean confirm() {
        if (!matched || !(state == JobState.REVIEW || (state == JobState.SUCCEEDED && outdated))) {
            return false;
        }
        breakOff();
        state = JobState.BUILDING;
        outdated = false;
        picking = true;
        attempts = 0;
        unclaimed = 0;
        availableAt = now;
        redispatchAt = null;
        return true;
    }

    void choose() {
        save();
        state = JobState.BUILDING;
        picking = false;
    }

    boolean mayChoose() {
        return state.canBecome(JobState.BUILDING) || (state == JobState.BUILDING && picking);
    }

    /** Whether it could be cancelled. */
    boolean cancel(boolean remove) {
        if (!state.canBecome(JobState.CANCELLED)) {
            return false;
        }
        cancelRequested = true;
        takeAway = remove;
        if (leaseUntil == null || leaseUntil < now) {
            breakOff();
            state = JobState.CANCELLED;
            removing = takeAway && mayExist;
            availableAt = now;
            redispatchAt = null;
        }
        return true;
    }

    /** Whether it could go on. */
    boolean retry() {
        if (!state.canBecome(JobState.QUEUED) || removing) {
            return false;
        }
        state = JobState.QUEUED;
        cancelRequested = false;
        attempts = 0;
        unclaimed = 0;
        availableAt = now;
        redispatchAt = null;
        return true;
    }

    private boolean isFree() {
        return hasWork() && (leaseUntil == null || leaseUntil < now) && availableAt <= now;
    }

    /** A lease that was not given back: its run may have left something at Spotify. */
    private void breakOff() {
        if (leaseUntil != null && mayExist) {
            looseEnds++;
        }
        leaseUntil = null;
    }

    private void giveUp() {
        if (state.isWorking()) {
            end(JobState.FAILED);
        } else {
            giveBack();
            removing = false;
            looseEnds = 0;
        }
    }
}
