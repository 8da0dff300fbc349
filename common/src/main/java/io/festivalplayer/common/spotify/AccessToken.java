package io.festivalplayer.common.spotify;

/**
 * A listener's access token. Its text form hides it, so that no log shows it by accident.
 *
 * @param value what goes behind {@code Bearer}
 * @param caller on whose behalf it is used
 */
public record AccessToken(String value, Caller caller) {

    /**
     * A token as it comes from Spotify or out of the database.
     *
     * @param value what goes behind {@code Bearer}
     */
    public AccessToken(String value) {
        this(value, Caller.NEWCOMER);
    }

    /**
     * The same token for calls on somebody's behalf.
     *
     * @param caller who calls
     * @return the token
     */
    public AccessToken usedBy(Caller caller) {
        return new AccessToken(value, caller);
    }

    @Override
    public String toString() {
        return "AccessToken[hidden]";
    }
}
