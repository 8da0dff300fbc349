package io.festivalplayer.common.spotify.budget;

import java.util.Optional;

/** What an operator may do about the budget. Safe for use by many threads and processes. */
public final class BudgetOperator {

    private final Ledger ledger;

    BudgetOperator(Ledger ledger) {
        this.ledger = ledger;
    }

    /**
     * Shows what is allowed, used, learned and pinned.
     *
     * @return the state of this moment
     */
    public Allowance show() {
        return ledger.allowance();
    }

    /** Ends a block of Spotify's ahead of time. One call goes first; were it refused, the block is there again. */
    public void release() {
        ledger.release();
    }

    /**
     * Sets the rate's limit, whatever was learned or is in the settings. The window stays.
     *
     * @param calls calls a window, 1 at least
     * @throws IllegalArgumentException for fewer
     */
    public void pin(int calls) {
        if (calls < 1) {
            throw new IllegalArgumentException("A limit of " + calls + " calls would stop everything.");
        }
        ledger.pin(Optional.of(calls));
    }

    /** Lets what is learned count again. */
    public void unpin() {
        ledger.pin(Optional.empty());
    }
}
