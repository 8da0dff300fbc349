package io.festivalplayer.common.account;

/** We may not act for this listener any more; a new login mends it. */
public final class GrantLost extends RuntimeException {

    GrantLost() {
        super("The listener's grant has ended");
    }
}
