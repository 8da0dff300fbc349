package io.festivalplayer.sandbox.playlist;

import io.festivalplayer.sandbox.accounts.Caller;
import io.festivalplayer.sandbox.time.SandboxClock;
import io.festivalplayer.sandbox.web.JsonBody;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** One playlist: what it says about itself. */
@RestController
@RequestMapping("/v1/playlists/{id}")
final class PlaylistController {

    private final Playlists playlists;
    private final Access access;
    private final PlaylistViews views;
    private final SandboxClock clock;

    PlaylistController(Playlists playlists, Access access, PlaylistViews views, SandboxClock clock) {
        this.playlists = playlists;
        this.access = access;
        this.views = views;
        this.clock = clock;
    }

    @GetMapping
    PlaylistView get(Caller caller, @PathVariable String id) {
        return views.full(access.toSee(caller, id), caller);
    }

    @PutMapping
    void change(Caller caller, @PathVariable String id, HttpServletRequest request) {
        access.toOwn(caller, id, request);
        var changes = JsonBody.read(request);
        playlists.change(id, playlist -> playlist.with(playlist.details().changed(changes), clock.instant()));
    }
}
