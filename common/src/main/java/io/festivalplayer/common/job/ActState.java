package io.festivalplayer.common.job;

import java.util.Locale;

/** What is known about one act of a job. */
public enum ActState {
    /** Not looked for yet. */
    PENDING,
    /** The artist is known. */
    MATCHED,
    /** There is a best candidate, and doubt. */
    UNSURE,
    /** Spotify has no such artist. */
    NOT_FOUND,
    /** The listener left it out, or all its parts are acts of their own. */
    SKIPPED;

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
    public static ActState of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
