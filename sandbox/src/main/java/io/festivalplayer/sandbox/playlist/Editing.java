package io.festivalplayer.sandbox.playlist;

import io.festivalplayer.sandbox.accounts.Listener;
import io.festivalplayer.sandbox.time.SandboxClock;
import io.festivalplayer.sandbox.web.Refusal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;

/** Changes the entries of playlists. Nothing is ever left out for being there already. */
@Component
final class Editing {

    /** Beyond this Spotify was reported to refuse more; its reference names no number. */
    private static final int MOST_ENTRIES = 10_000;

    private final Playlists playlists;
    private final SandboxClock clock;

    Editing(Playlists playlists, SandboxClock clock) {
        this.playlists = playlists;
        this.clock = clock;
    }

    Playlist add(String id, Listener by, List<String> uris, Optional<Integer> position) {
        return edit(id, entries -> {
            int at = position.orElse(entries.size());
            if (at > entries.size()) {
                throw Refusal.json(400, "Index out of bounds").exception();
            }
            if (entries.size() + uris.size() > MOST_ENTRIES) {
                throw Refusal.json(403, "Playlist size limit reached").exception();
            }
            var more = new ArrayList<>(entries);
            more.addAll(at, entries(by, uris));
            return more;
        });
    }

    Playlist replace(String id, Listener by, List<String> uris) {
        return edit(id, entries -> entries(by, uris));
    }

    Playlist move(String id, Move move) {
        return edit(id, move::of);
    }

    /** Removes every occurrence of each URI. */
    Playlist remove(String id, List<String> uris) {
        var gone = new HashSet<>(uris);
        return edit(
                id,
                entries -> entries.stream()
                        .filter(entry -> !gone.contains(entry.uri()))
                        .toList());
    }

    private List<Entry> entries(Listener by, List<String> uris) {
        var now = clock.instant();
        return uris.stream().map(uri -> new Entry(uri, now, by.id())).toList();
    }

    private Playlist edit(String id, UnaryOperator<List<Entry>> edit) {
        return playlists
                .change(id, playlist -> playlist.with(edit.apply(playlist.entries()), clock.instant()))
                .orElseThrow(() -> Refusal.json(404, "Resource not found").exception());
    }
}
