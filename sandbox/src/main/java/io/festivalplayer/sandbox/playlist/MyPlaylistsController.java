package io.festivalplayer.sandbox.playlist;

import io.festivalplayer.sandbox.accounts.Caller;
import io.festivalplayer.sandbox.accounts.Scope;
import io.festivalplayer.sandbox.calls.CallNotes;
import io.festivalplayer.sandbox.view.Market;
import io.festivalplayer.sandbox.web.JsonBody;
import io.festivalplayer.sandbox.web.Links;
import io.festivalplayer.sandbox.web.Page;
import io.festivalplayer.sandbox.web.PageLimits;
import io.festivalplayer.sandbox.web.PageRequest;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The current user's playlists. */
@RestController
final class MyPlaylistsController {

    private final Playlists playlists;
    private final Access access;
    private final PlaylistViews views;
    private final Links links;

    MyPlaylistsController(Playlists playlists, Access access, PlaylistViews views, Links links) {
        this.playlists = playlists;
        this.access = access;
        this.views = views;
        this.links = links;
    }

    @PostMapping("/v1/me/playlists")
    @ResponseStatus(HttpStatus.CREATED)
    PlaylistView create(Caller caller, HttpServletRequest request) {
        var user = caller.user();
        var details = Details.read(JsonBody.read(request));
        Access.requireWriting(caller, details.open());
        var playlist = playlists.create(user.id(), details);
        CallNotes.of(request).playlist(playlist.id());
        return views.full(playlist, caller, Market.UNKNOWN);
    }

    @GetMapping("/v1/me/playlists")
    Page<PlaylistView> list(Caller caller, HttpServletRequest request) {
        var user = caller.user();
        caller.require(Scope.PLAYLIST_READ_PRIVATE);
        return PageRequest.of(request, PageLimits.USUAL, links)
                .cut(playlists.inLibraryOf(user.id()).stream()
                        .filter(playlist -> access.lists(caller, playlist))
                        .toList())
                .map(views::brief);
    }
}
