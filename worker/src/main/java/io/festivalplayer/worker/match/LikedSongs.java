package io.festivalplayer.worker.match;

import io.festivalplayer.common.account.AccountStore;
import io.festivalplayer.common.job.Act;
import io.festivalplayer.common.job.FoundTrack;
import io.festivalplayer.common.job.Match;
import io.festivalplayer.common.pick.Choice;
import io.festivalplayer.common.spotify.SpotifyLibrary;
import io.festivalplayer.worker.slice.Slice;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

    LikedSongs(AccountStore accounts, SpotifyLibrary library) {
        this.accounts = accounts;
        this.library = library;
    }

    /** False if the listener has taken back what they allowed when they ordered. */
    boolean isAllowed(Slice slice) {
        return accounts.hasAllowed(slice.job().accountId(), SCOPE);
    }

    /** What is known after one more call of the acts that were asked about; empty when nothing is left to ask. */
    Optional<Map<Integer, Match>> of(Slice slice, List<Act> acts, Choice choice) {
        var uris = toAsk(acts, choice.unasked());
        if (uris.isEmpty()) {
            return Optional.empty();
        }
        var liked = slice.read(token -> library.saved(token, uris));
        var asked = Set.copyOf(uris);
        var learned = new HashMap<Integer, Match>();
        for (var act : acts) {
            if (act.found().stream().anyMatch(found -> asked.contains(uri(found)))) {
                learned.put(act.position(), learned(act, asked, liked));
            }
        }
        return Optional.of(learned);
    }

    /** None when nothing has to be known. */
    static List<String> toAsk(List<Act> acts, List<String> unasked) {
        if (unasked.isEmpty()) {
            return List.of();
        }
        var others = acts.stream()
                .flatMap(act -> act.found().stream())
                .filter(found -> found.liked().isEmpty())
                .map(LikedSongs::uri);
        return Stream.concat(unasked.stream(), others)
                .distinct()
                .limit(SpotifyLibrary.CHUNK)
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
