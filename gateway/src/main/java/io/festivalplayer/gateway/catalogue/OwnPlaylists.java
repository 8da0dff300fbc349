package io.festivalplayer.gateway.catalogue;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.festivalplayer.common.account.AccessTokens;
import io.festivalplayer.common.account.Account;
import io.festivalplayer.common.account.AccountStore;
import io.festivalplayer.common.spotify.SpotifyPlaylists;
import io.festivalplayer.common.spotify.SpotifyPlaylists.Playlist;
import io.festivalplayer.gateway.web.Limits;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * The playlists that a listener owns, among those that their library has. Spotify lists both in one, so that only a
 * look at all of them tells which are theirs, and how many. Each call counts as a search. Safe for use by many threads.
 */
@Component
class OwnPlaylists {

    /** Forty calls; a library that is larger is not looked through to its end. */
    private static final int LOOKED_AT = 2_000;

    /** As long as somebody turns pages. */
    private static final Duration AT_HAND = Duration.ofMinutes(1);

    private static final int LISTENERS = 1_000;

    private final SpotifyPlaylists playlists;
    private final AccountStore accounts;
    private final AccessTokens tokens;
    private final Limits limits;
    private final Cache<UUID, List<Playlist>> recent = Caffeine.newBuilder()
            .maximumSize(LISTENERS)
            .expireAfterWrite(AT_HAND)
            .build();

    OwnPlaylists(SpotifyPlaylists playlists, AccountStore accounts, AccessTokens tokens, Limits limits) {
        this.playlists = playlists;
        this.accounts = accounts;
        this.tokens = tokens;
        this.limits = limits;
    }

    /** All of them, in Spotify's order; those of the last minute unless they are to be looked for anew. */
    List<Playlist> of(UUID accountId, boolean anew) {
        var known = recent.getIfPresent(accountId);
        if (known != null && !anew) {
            return known;
        }
        var found = accounts.find(accountId).map(this::find).orElseGet(List::of);
        recent.put(accountId, found);
        return found;
    }

    private List<Playlist> find(Account account) {
        var own = new ArrayList<Playlist>();
        var offset = OptionalInt.of(0);
        while (offset.isPresent() && offset.getAsInt() < LOOKED_AT) {
            int from = offset.getAsInt();
            limits.countSearch(account.id());
            var page = tokens.call(account.id(), token -> playlists.mine(token, from));
            page.items().stream()
                    .filter(playlist -> playlist.ownerId().equals(account.spotifyUserId()))
                    .forEach(own::add);
            offset = page.next();
        }
        return List.copyOf(own);
    }
}
