package io.festivalplayer.common.spotify;

import io.festivalplayer.common.spotify.budget.Lane;
import java.util.Optional;
import java.util.UUID;

/**
 * On whose behalf a call is made, and what must still hold when it is sent.
 *
 * @param account whose share of the budget it is; empty before a login is complete
 * @param lane who waits for it
 * @param beforeSending throws when the call may not be made after all; run once its turn has come
 */
public record Caller(Optional<UUID> account, Lane lane, Runnable beforeSending) {

    /** Somebody who is only just logging in. */
    static final Caller NEWCOMER = new Caller(Optional.empty(), Lane.PEOPLE, () -> {});

    /**
     * A listener who waits for the answer.
     *
     * @param account the listener
     * @return the caller
     */
    public static Caller person(UUID account) {
        return new Caller(Optional.of(account), Lane.PEOPLE, () -> {});
    }

    /**
     * A slice of a listener's job.
     *
     * @param account the listener
     * @param first whether it is the job's first
     * @return the caller
     */
    public static Caller slice(UUID account, boolean first) {
        return new Caller(Optional.of(account), first ? Lane.FIRST_SLICES : Lane.FURTHER_SLICES, () -> {});
    }

    /**
     * The same, held to a condition.
     *
     * @param check throws when the call may not be made after all
     * @return the caller
     */
    public Caller checking(Runnable check) {
        return new Caller(account, lane, check);
    }
}
