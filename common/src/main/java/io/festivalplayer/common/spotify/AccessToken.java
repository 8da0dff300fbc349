package io.festivalplayer.common.spotify;

/**
 * A listener's access token. Its text form hides it, so that no log shows it by accident.
 *
 * @param value what goes behind {@code Bearer}
 */
public record AccessToken(String value) {

    @Override
    public String toString() {
        return "AccessToken[hidden]";
    }
}
