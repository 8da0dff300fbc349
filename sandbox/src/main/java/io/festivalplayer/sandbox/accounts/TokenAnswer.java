package io.festivalplayer.sandbox.accounts;

import io.festivalplayer.sandbox.web.SpotifyJson;
import java.util.Optional;

/**
 * What the token endpoint answers (RFC 6749 section 5.1).
 *
 * @param accessToken the access token
 * @param tokenType always {@code Bearer}
 * @param expiresIn seconds the access token lives
 * @param scope what was granted, absent for an app on its own
 * @param refreshToken a refresh token to keep; absent when the old one goes on working
 */
@SpotifyJson
record TokenAnswer(
        String accessToken, String tokenType, long expiresIn, Optional<String> scope, Optional<String> refreshToken) {}
