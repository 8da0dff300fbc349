package io.festivalplayer.common.job;

import java.util.Locale;

/** Why a job is parked. */
public enum WaitReason {
    /** Spotify's 30-second rate limit. */
    RATE_LIMIT,
    /** Spotify's daily allowance is used up. */
    QUOTA,
    /** Spotify does not answer, or answers with errors of its own. */
    SPOTIFY_DOWN,
    /** Something of ours went wrong and is tried again. */
    RETRY;

    /**
     * The reason's name in the database and the API.
     *
     * @return the name in lower case
     */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The reason with a given name.
     *
     * @param code as {@link #code()} gives it
     * @return the reason
     * @throws IllegalArgumentException if there is none of that name
     */
    public static WaitReason of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
