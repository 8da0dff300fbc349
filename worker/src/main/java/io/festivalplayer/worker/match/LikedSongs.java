package io.festivalplayer.worker.match;

import io.festivalplayer.common.account.AccountStore;
import io.festivalplayer.common.job.Act;
import io.festivalplayer.common.job.FoundTrack;
import io.festivalplayer.common.job.Match;
import io.festivalplayer.common.pick.Choice;
import io.festivalplayer.common.spotify.SpotifyLibrary;
import io.festivalplayer.worker.WorkerSettings;
import io.festivalplayer.worker.slice.Slice;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Asks which tracks the listener has in their liked songs: those that a choice has to know of, and as many others as
 * the same call takes, since some of them will be wanted instead. The answers stay with the acts' tracks.
 */
@Component
class LikedSongs {

    private static final Set<String> SCOPE = Set.of("user-library-read");

    private final AccountStore accounts;
    private final SpotifyLibrary library;
    private final WorkerSettings settings;

    LikedSongs(AccountStore accounts, SpotifyLibrary library, WorkerSettings settings) {
        this.accounts = accounts;
        this.library = library;
        this.settings = settings;
    }

    /** False if the listener has taken back what they allowed when they ordered. */
    boolean isAllowed(Slice slice) {
        return accounts.hasAllowed(slice.job().accountId(), SCOPE);
    }

    /**
     * What is known of the acts that were asked about, after as many calls as are needed and go at a time; empty when
     * nothing is left to ask.
     */
    Optional<Map<Integer, Match>> of(Slice slice, List<Act> acts, Choice choice) {
        var uris = toAsk(acts, choice.unasked(), settings.lookups());
        if (uris.isEmpty()) {
            return Optional.empty();
        }
        var liked = liked(slice, uris);
        var asked = Set.copyOf(uris);
        var learned = new HashMap<Integer, Match>();
        for (var act : acts) {
            if (act.found().stream().anyMatch(found -> asked.contains(uri(found)))) {
                learned.put(act.position(), learned(act, asked, liked));
            }
        }
        return Optional.of(learned);
    }

    private Set<String> liked(Slice slice, List<String> uris) {
        var liked = ConcurrentHashMap.<String>newKeySet();
        try (var askers = new Together()) {
            for (int from = 0; from < uris.size(); from += SpotifyLibrary.CHUNK) {
                var chunk = uris.subList(from, Math.min(from + SpotifyLibrary.CHUNK, uris.size()));
                askers.start(_ -> {
                    liked.addAll(slice.read(token -> library.saved(token, chunk)));
                    return false;
                });
            }
            askers.await();
        }
        return liked;
    }

    /** None when nothing has to be known. */
    static List<String> toAsk(List<Act> acts, List<String> unasked, int mostCalls) {
        if (unasked.isEmpty()) {
            return List.of();
        }
        var others = acts.stream()
                .flatMap(act -> act.found().stream())
                .filter(found -> found.liked().isEmpty())
                .map(LikedSongs::uri);
        int calls = Math.min(mostCalls, Math.ceilDiv(unasked.size(), SpotifyLibrary.CHUNK));
        return Stream.concat(unasked.stream(), others)
                .distinct()
                .limit((long) calls * SpotifyLibrary.CHUNK)
                .toList();
    }

    private static Match learned(Act act, Set<String> asked, Set<String> liked) {
        var tracks = act.found().stream()
                .map(found -> asked.contains(uri(found)) ? found.withLiked(liked.contains(uri(found))) : found)
                .toList();
        return act.match().orElseThrow().withFound(tracks);
    }

    private static String uri(FoundTrack found) {
        return found.track().uri();
    }
}
