package io.festivalplayer.common.job;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/** Where a job stands, and the only moves it may make. */
public enum JobState {
    /** Accepted; no worker has begun, or it was asked to go on after a stop. */
    QUEUED,
    /** Looking for the artist of each act. */
    MATCHING,
    /** Waiting for the listener to decide the doubtful acts. */
    REVIEW,
    /** Writing the playlist. */
    BUILDING,
    /** The playlist is there. */
    SUCCEEDED,
    /** It ended without a playlist, or with an unfinished one; the failure says why. */
    FAILED,
    /** The listener stopped it. */
    CANCELLED;

    private static final Set<JobState> WORKING = Set.of(QUEUED, MATCHING, BUILDING);

    /**
     * The state machine.
     *
     * @param next the state to move to
     * @return whether a job may move there from here
     */
    public boolean canBecome(JobState next) {
        return switch (this) {
            case QUEUED -> next == MATCHING || next == FAILED || next == CANCELLED;
            case MATCHING -> next == REVIEW || next == BUILDING || next == FAILED || next == CANCELLED;
            case REVIEW -> next == BUILDING || next == CANCELLED;
            case BUILDING -> next == REVIEW || next == SUCCEEDED || next == FAILED || next == CANCELLED;
            case SUCCEEDED -> next == BUILDING;
            case FAILED, CANCELLED -> next == QUEUED;
        };
    }

    /**
     * Whether a worker has something to do for it.
     *
     * @return true for queued, matching and building
     */
    public boolean isWorking() {
        return WORKING.contains(this);
    }

    /**
     * Whether the job has ended, for better or worse.
     *
     * @return true for succeeded, failed and cancelled
     */
    public boolean isFinished() {
        return this == SUCCEEDED || this == FAILED || this == CANCELLED;
    }

    /**
     * The state's name in the database and the API.
     *
     * @return the name in lower case
     */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The state with a given name.
     *
     * @param code as {@link #code()} gives it
     * @return the state
     * @throws IllegalArgumentException if there is none of that name
     */
    public static JobState of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /** The states from which a move to this one is legal, by {@link #canBecome}. */
    String[] predecessors() {
        return Arrays.stream(values())
                .filter(state -> state.canBecome(this))
                .map(JobState::code)
                .toArray(String[]::new);
    }
}
