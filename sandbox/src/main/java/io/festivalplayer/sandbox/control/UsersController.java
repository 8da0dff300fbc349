package io.festivalplayer.sandbox.control;

import io.festivalplayer.sandbox.accounts.Listeners;
import io.festivalplayer.sandbox.accounts.Tokens;
import io.festivalplayer.sandbox.playlist.PlaylistRecord;
import io.festivalplayer.sandbox.playlist.PlaylistRecords;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Shows what a listener has, and takes the app out of their account. A name nobody has yet owns nothing. */
@RestController
@RequestMapping("/sandbox/users/{name}")
final class UsersController {

    private final Listeners listeners;
    private final PlaylistRecords playlists;
    private final Tokens tokens;

    UsersController(Listeners listeners, PlaylistRecords playlists, Tokens tokens) {
        this.listeners = listeners;
        this.playlists = playlists;
        this.tokens = tokens;
    }

    @GetMapping("/playlists")
    List<PlaylistRecord> playlists(@PathVariable String name) {
        return listeners.named(name).map(playlists::of).orElse(List.of());
    }

    @PostMapping("/revoke")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(@PathVariable String name) {
        listeners.named(name).ifPresent(tokens::revoke);
    }
}
