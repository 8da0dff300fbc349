package io.festivalplayer.worker.match;

import io.festivalplayer.common.account.AccountStore;
import io.festivalplayer.common.spotify.ActSearch.FoundArtist;
import io.festivalplayer.common.spotify.SpotifyException;
import io.festivalplayer.common.spotify.SpotifyFailure;
import io.festivalplayer.common.spotify.SpotifyTaste;
import io.festivalplayer.common.spotify.SpotifyTaste.Followed;
import io.festivalplayer.common.spotify.SpotifyTaste.Range;
import io.festivalplayer.worker.slice.Slice;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Whom a listener plays and follows, as far as they allow that it is asked. */
@Component
class Favourites {

    private static final int MOST_PLAYED = 50;

    /** Of who follows more, the others are not asked for. */
    private static final int PAGES = 4;

    private final AccountStore accounts;
    private final SpotifyTaste taste;

    Favourites(AccountStore accounts, SpotifyTaste taste) {
        this.accounts = accounts;
        this.taste = taste;
    }

    /** How an artist became a favourite, the cheaper to ask for first. */
    enum Kind {
        /** Among those whom they play most: one call. */
        PLAYED("user-top-read"),
        /** Among those whom they follow: a call for each fifty, four at most. */
        FOLLOWED("user-follow-read");

        private final String scope;

        Kind(String scope) {
            this.scope = scope;
        }
    }

    /**
     * The ids of the artists. Without the listener's leave there is nothing to go by, which is no failure of the job.
     */
    Set<String> of(Slice slice, Kind kind) {
        if (!accounts.hasAllowed(slice.job().accountId(), Set.of(kind.scope))) {
            return Set.of();
        }
        try {
            return switch (kind) {
                case PLAYED -> ids(slice.read(token -> taste.topArtists(token, Range.LONG_TERM, MOST_PLAYED)));
                case FOLLOWED -> followed(slice);
            };
        } catch (SpotifyException e) {
            if (e.failure() instanceof SpotifyFailure.Forbidden) {
                return Set.of();
            }
            throw e;
        }
    }

    private Set<String> followed(Slice slice) {
        var all = new HashSet<String>();
        var after = Optional.<String>empty();
        for (int page = 0; page < PAGES && (page == 0 || after.isPresent()); page++) {
            var from = after;
            Followed answer = slice.read(token -> taste.followed(token, from));
            all.addAll(ids(answer.artists()));
            after = answer.next();
        }
        return all;
    }

    private static Set<String> ids(List<FoundArtist> artists) {
        return artists.stream().map(FoundArtist::id).collect(Collectors.toSet());
    }
}
