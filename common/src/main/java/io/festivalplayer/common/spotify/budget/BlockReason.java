package io.festivalplayer.common.spotify.budget;

import java.util.Locale;

/** Why no call may be made for a while. */
public enum BlockReason {
    /** The rate of the rolling window. */
    RATE_LIMIT,
    /** The allowance of 24 hours. */
    QUOTA;

    /**
     * The reason's name in the database and the API.
     *
     * @return the name in lower case
     */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static BlockReason of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
