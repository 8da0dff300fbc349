package io.festivalplayer.sandbox.rules;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The rules the sandbox plays by.
 *
 * @param mode the world the app lives in
 * @param rateLimit the app's rate limit
 * @param quota the developer account's quota; null means none
 * @param allowList names of the listeners an app in Development Mode may serve; null lets everybody in
 * @param ownerPremium whether the app's owner pays for Premium
 * @param latencyMs how long each answer takes at least, in milliseconds
 * @param visibilityDelayMs how long a written playlist reads as before, in milliseconds
 * @param accessTokenTtlMs how long a new access token lives, in milliseconds
 * @param refreshTokenTtlMs how long a refresh token lives from consent, in milliseconds
 * @param rotateRefreshTokens whether a refresh answers a new refresh token and ends the old one
 * @param cacheMaxAgeSeconds the max-age that Web API answers carry
 * @param penaltyGrowthMs how much longer the wait after a 429 gets with each call made during it, in milliseconds; 0
 *     leaves it as it was
 */
public record Rules(
        Mode mode,
        RateLimit rateLimit,
        @Nullable Quota quota,
        @Nullable List<String> allowList,
        boolean ownerPremium,
        long latencyMs,
        long visibilityDelayMs,
        long accessTokenTtlMs,
        long refreshTokenTtlMs,
        boolean rotateRefreshTokens,
        int cacheMaxAgeSeconds,
        long penaltyGrowthMs) {

    /** Half a year, as Spotify's notice of June 2026 on refresh tokens says. */
    private static final long SIX_MONTHS_MS = 15_778_800_000L;

    /** How it is at the first start and after a reset. */
    public static final Rules AT_START = new Rules(
            Mode.DEVELOPMENT,
            new RateLimit(180, 30_000),
            null,
            null,
            true,
            0,
            0,
            3_600_000,
            SIX_MONTHS_MS,
            false,
            0,
            0);

    /** Checks the ranges. */
    public Rules {
        Check.that(mode != null, "mode must be development or extended");
        Check.that(rateLimit != null, "rateLimit must not be null");
        allowList = allowList == null ? null : List.copyOf(allowList);
        Check.that(latencyMs >= 0 && latencyMs <= 600_000, "latencyMs must be between 0 and 600000");
        Check.that(visibilityDelayMs >= 0, "visibilityDelayMs must not be negative");
        Check.that(accessTokenTtlMs >= 1, "accessTokenTtlMs must be at least 1");
        Check.that(refreshTokenTtlMs >= 1, "refreshTokenTtlMs must be at least 1");
        Check.that(cacheMaxAgeSeconds >= 0, "cacheMaxAgeSeconds must not be negative");
        Check.that(
                penaltyGrowthMs >= 0 && penaltyGrowthMs <= 86_400_000,
                "penaltyGrowthMs must be between 0 and 86400000");
    }

    /** Says whether the app is in Development Mode. */
    public boolean development() {
        return mode == Mode.DEVELOPMENT;
    }

    /** Says whether the app may serve a listener. */
    public boolean admits(String listener) {
        return !development()
                || Optional.ofNullable(allowList)
                        .map(names -> names.contains(listener))
                        .orElse(true);
    }
}
