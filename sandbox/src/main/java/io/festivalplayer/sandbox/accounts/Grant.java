package io.festivalplayer.sandbox.accounts;

import java.time.Instant;
import java.util.Set;

/**
 * A listener's consent and the refresh token that came of it.
 *
 * @param id names the grant
 * @param app the app's client id
 * @param listener the listener's user id
 * @param scopes what was granted
 * @param pkce whether the code was bound by PKCE, so that refreshing needs no secret
 * @param consentedAt when the listener allowed it
 * @param refreshToken the refresh token that works now
 */
record Grant(
        String id,
        String app,
        String listener,
        Set<Scope> scopes,
        boolean pkce,
        Instant consentedAt,
        String refreshToken) {

    Grant with(String newRefreshToken) {
        return new Grant(id, app, listener, scopes, pkce, consentedAt, newRefreshToken);
    }
}
