package io.festivalplayer.sandbox.accounts;

import java.time.Instant;

/**
 * A code on its way from consent to the token endpoint.
 *
 * @param request what was asked and allowed
 * @param listener the user id of who allowed it
 * @param issuedAt when
 */
record AuthorizationCode(AuthorizationRequest request, String listener, Instant issuedAt) {}
