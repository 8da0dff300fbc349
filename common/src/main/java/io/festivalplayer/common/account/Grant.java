package io.festivalplayer.common.account;

import io.festivalplayer.common.spotify.AccessToken;
import java.time.Instant;

/**
 * What a listener allowed us.
 *
 * @param access the newest access token
 * @param accessFresh whether it holds for at least another minute
 * @param refreshToken what a new one is got with
 * @param consentedAt when; Spotify ends a grant six months later (its announcement of 18 June 2026)
 */
record Grant(AccessToken access, boolean accessFresh, String refreshToken, Instant consentedAt) {

    @Override
    public String toString() {
        return "Grant[hidden]";
    }
}
