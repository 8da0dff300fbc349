package io.festivalplayer.worker.build;

import io.festivalplayer.common.spotify.SpotifyPlaylists;
import io.festivalplayer.worker.slice.Slice;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.stereotype.Component;

/** What is in a playlist. Its content tells the truth, its snapshot id does not. */
@Component
class PlaylistItems {

    private final SpotifyPlaylists playlists;

    PlaylistItems(SpotifyPlaylists playlists) {
        this.playlists = playlists;
    }

    /** What Spotify shows, and takes from nobody but its own programs. */
    static boolean isLocalFile(String uri) {
        return uri.startsWith("spotify:local:");
    }

    /** All of it, since half a look says nothing; empty when the process was asked to stop meanwhile. */
    Optional<List<String>> read(Slice slice, String playlistId) {
        var all = new ArrayList<String>();
        for (var offset = OptionalInt.of(0); offset.isPresent(); ) {
            if (slice.isStopping()) {
                return Optional.empty();
            }
            int from = offset.getAsInt();
            var page = slice.read(token -> playlists.items(token, playlistId, from));
            all.addAll(page.items());
            offset = page.next();
        }
        return Optional.of(all);
    }

    /** One call, which is enough when every write was answered plainly: the total fits, and so do the last items. */
    boolean endFits(Slice slice, Content content) {
        if (content.appending() && content.wanted().isEmpty()) {
            return true;
        }
        int from = Math.max(0, content.total() - SpotifyPlaylists.PAGE);
        var page = slice.read(token -> playlists.items(token, content.playlistId(), from));
        int seen = Math.min(page.items().size(), content.wanted().size());
        return page.total() == content.total()
                && page.items().size() == page.total() - from
                && page.items()
                        .subList(page.items().size() - seen, page.items().size())
                        .equals(content.wanted()
                                .subList(
                                        content.wanted().size() - seen,
                                        content.wanted().size()));
    }

    /** Takes items out, each wherever it occurs. Safe to repeat. Gives false when the process was asked to stop. */
    boolean takeOut(Slice slice, String playlistId, List<String> uris) {
        var distinct = uris.stream().distinct().toList();
        for (int from = 0; from < distinct.size(); from += SpotifyPlaylists.CHUNK) {
            if (slice.isStopping()) {
                return false;
            }
            var chunk = distinct.subList(from, Math.min(from + SpotifyPlaylists.CHUNK, distinct.size()));
            slice.write(token -> {
                playlists.takeOut(token, playlistId, chunk);
                return chunk;
            });
        }
        return true;
    }
}
