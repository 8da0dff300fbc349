package io.festivalplayer.sandbox.control;

import io.festivalplayer.sandbox.accounts.Listeners;
import io.festivalplayer.sandbox.playlist.NewPlaylist;
import io.festivalplayer.sandbox.playlist.PlayerEdits;
import io.festivalplayer.sandbox.playlist.PlaylistKeepers;
import io.festivalplayer.sandbox.playlist.PlaylistRecord;
import io.festivalplayer.sandbox.playlist.PlaylistRecords;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Shows a listener's playlists as they are, and edits them by the listener's own hand. */
@RestController
@RequestMapping("/sandbox/users/{name}/playlists")
final class PlaylistsController {

    record Addition(List<String> uris, @Nullable Integer position) {

        Addition {
            if (uris == null || uris.isEmpty()) {
                throw new IllegalArgumentException("uris must name at least one");
            }
            if (position != null && position < 0) {
                throw new IllegalArgumentException("position must not be negative");
            }
        }
    }

    private final Listeners listeners;
    private final PlaylistRecords records;
    private final PlayerEdits player;
    private final PlaylistKeepers keepers;
    private final ControlJson json;

    PlaylistsController(
            Listeners listeners,
            PlaylistRecords records,
            PlayerEdits player,
            PlaylistKeepers keepers,
            ControlJson json) {
        this.listeners = listeners;
        this.records = records;
        this.player = player;
        this.keepers = keepers;
        this.json = json;
    }

    /** A name nobody has yet owns nothing. */
    @GetMapping
    List<PlaylistRecord> all(@PathVariable String name) {
        return listeners.named(name).map(records::of).orElse(List.of());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    PlaylistRecord create(@PathVariable String name, HttpServletRequest request) {
        return player.create(listeners.welcome(name), json.read(request, NewPlaylist.class));
    }

    @PostMapping("/{id}/items")
    @ResponseStatus(HttpStatus.CREATED)
    PlaylistRecord add(@PathVariable String name, @PathVariable String id, HttpServletRequest request) {
        var addition = json.read(request, Addition.class);
        var listener = listeners.named(name).orElseThrow(() -> Missing.listener(name));
        return player.add(listener, id, addition.uris(), Optional.ofNullable(addition.position()))
                .orElseThrow(() -> Missing.playlist(id));
    }

    /** As in Spotify's own player: it goes out of the library, and nobody else loses it. */
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable String name, @PathVariable String id) {
        var listener = listeners.named(name).orElseThrow(() -> Missing.listener(name));
        if (!keepers.include(id, listener)) {
            throw Missing.playlist(id);
        }
        keepers.remove(id, listener);
    }
}
