package io.festivalplayer.sandbox.accounts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An access token.
 *
 * @param app the app's client id
 * @param grant the grant it stands on; null for an app on its own
 * @param expiresAt from when on it is refused
 */
record AccessToken(String app, @Nullable String grant, Instant expiresAt) {}
