package io.festivalplayer.common.account;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.festivalplayer.common.spotify.AccessToken;
import io.festivalplayer.common.spotify.Caller;
import io.festivalplayer.common.spotify.SpotifyAccounts;
import io.festivalplayer.common.spotify.SpotifyException;
import io.festivalplayer.common.spotify.SpotifyFailure;
import io.festivalplayer.common.spotify.TokenGrant;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;

/**
 * Calls Spotify as a listener. A token is refreshed when it is about to end, or when Spotify refuses it, by one caller
 * at a time for each listener: the others wait for its result. No transaction is open meanwhile. Safe for use by many
 * threads and processes.
 */
public final class AccessTokens {

    private static final Duration LEASE = Duration.ofSeconds(15);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(100);

    private final GrantStore grants;
    private final SpotifyAccounts spotify;

    /** Refresh tokens that Spotify has just refused: several callers at a time would each ask again. */
    private final Cache<UUID, String> ended = Caffeine.newBuilder()
            .maximumSize(1_000)
            .expireAfterWrite(Duration.ofMinutes(1))
            .build();

    AccessTokens(GrantStore grants, SpotifyAccounts spotify) {
        this.grants = grants;
        this.spotify = spotify;
    }

    /**
     * Calls Spotify as a listener who waits for the answer.
     *
     * @param accountId the listener
     * @param call what to ask, given a token
     * @return its answer
     * @param <T> what it answers
     * @throws GrantLost if the listener must log in again
     * @throws SpotifyException if the call fails otherwise
     */
    public <T> T call(UUID accountId, Function<AccessToken, T> call) {
        return call(accountId, Caller.person(accountId), call);
    }

    /**
     * Calls Spotify as a listener; a token that Spotify refuses is refreshed once and the call repeated once, since a
     * refused call was not carried out.
     *
     * @param accountId the listener
     * @param caller on whose behalf, and who waits for it
     * @param call what to ask, given a token
     * @return its answer
     * @param <T> what it answers
     * @throws GrantLost if the listener must log in again
     * @throws SpotifyException if the call fails otherwise
     */
    public <T> T call(UUID accountId, Caller caller, Function<AccessToken, T> call) {
        var token = current(accountId);
        try {
            return call.apply(token.usedBy(caller));
        } catch (SpotifyException e) {
            if (!(e.failure() instanceof SpotifyFailure.Unauthorized)) {
                throw e;
            }
        }
        return call.apply(refreshed(accountId, Optional.of(token)).usedBy(caller));
    }

    private AccessToken current(UUID accountId) {
        var grant = grants.find(accountId).orElseThrow(GrantLost::new);
        return grant.accessFresh() ? grant.access() : refreshed(accountId, Optional.empty());
    }

    private AccessToken refreshed(UUID accountId, Optional<AccessToken> refused) {
        var deadline = System.nanoTime() + LEASE.toNanos();
        var owner = UUID.randomUUID();
        while (!grants.takeRefresh(accountId, owner, LEASE)) {
            var other = grants.find(accountId).orElseThrow(GrantLost::new);
            if (isGood(other, refused)) {
                return other.access();
            }
            if (System.nanoTime() > deadline) {
                throw SpotifyException.slow();
            }
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
        }
        return refresh(accountId, owner, refused);
    }

    /** Whoever gets the lease looks once more: another may have finished between the look and the lease. */
    private AccessToken refresh(UUID accountId, UUID owner, Optional<AccessToken> refused) {
        try {
            var grant = grants.find(accountId).orElseThrow(GrantLost::new);
            if (isGood(grant, refused)) {
                return grant.access();
            }
            if (grant.refreshToken().equals(ended.getIfPresent(accountId))) {
                throw new GrantLost();
            }
            var answer = answer(accountId, grant.refreshToken());
            grants.saveRefreshed(accountId, owner, answer, answer.refreshToken().orElse(grant.refreshToken()));
            return answer.access();
        } finally {
            grants.giveUpRefresh(accountId, owner);
        }
    }

    private TokenGrant answer(UUID accountId, String refreshToken) {
        try {
            return spotify.refresh(refreshToken);
        } catch (SpotifyException e) {
            if (!(e.failure() instanceof SpotifyFailure.GrantEnded)) {
                throw e;
            }
            ended.put(accountId, refreshToken);
            throw new GrantLost();
        }
    }

    private static boolean isGood(Grant grant, Optional<AccessToken> refused) {
        return grant.accessFresh() && !refused.filter(grant.access()::equals).isPresent();
    }
}
