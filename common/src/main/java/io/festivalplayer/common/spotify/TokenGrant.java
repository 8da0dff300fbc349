package io.festivalplayer.common.spotify;

import java.time.Duration;
import java.util.Optional;

/**
 * What the accounts service answered to a code or a refresh token.
 *
 * @param access the new access token
 * @param lifetime how long it holds, one hour at Spotify
 * @param refreshToken the new refresh token; since 2026 Spotify usually sends none on refresh, and the old one stays
 * @param scopes what the listener allowed, separated by spaces
 */
public record TokenGrant(AccessToken access, Duration lifetime, Optional<String> refreshToken, String scopes) {

    @Override
    public String toString() {
        return "TokenGrant[hidden, scopes=" + scopes + "]";
    }
}
