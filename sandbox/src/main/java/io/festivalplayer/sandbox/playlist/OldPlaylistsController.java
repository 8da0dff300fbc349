package io.festivalplayer.sandbox.playlist;

import io.festivalplayer.sandbox.accounts.Caller;
import io.festivalplayer.sandbox.calls.CallNotes;
import io.festivalplayer.sandbox.view.Market;
import io.festivalplayer.sandbox.web.JsonBody;
import io.festivalplayer.sandbox.web.Links;
import io.festivalplayer.sandbox.web.Page;
import io.festivalplayer.sandbox.web.PageLimits;
import io.festivalplayer.sandbox.web.PageRequest;
import io.festivalplayer.sandbox.web.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A user's playlists by user id, as it was before February 2026. */
@RestController
@RequestMapping("/v1/users/{user}/playlists")
final class OldPlaylistsController {

    private final Playlists playlists;
    private final Access access;
    private final PlaylistViews views;
    private final Links links;

    OldPlaylistsController(Playlists playlists, Access access, PlaylistViews views, Links links) {
        this.playlists = playlists;
        this.access = access;
        this.views = views;
        this.links = links;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    PlaylistView create(Caller caller, @PathVariable String user, HttpServletRequest request) {
        if (!caller.user().id().equals(user)) {
            throw Refusal.json(403, "You cannot create a playlist for another user.")
                    .exception();
        }
        var details = Details.read(JsonBody.read(request));
        Access.requireWriting(caller, details.open());
        var playlist = playlists.create(user, details);
        CallNotes.of(request).playlist(playlist.id());
        return views.full(playlist, caller, Market.UNKNOWN);
    }

    @GetMapping
    Page<PlaylistView> list(Caller caller, @PathVariable String user, HttpServletRequest request) {
        var own =
                caller.listener().filter(listener -> listener.id().equals(user)).isPresent();
        return PageRequest.of(request, PageLimits.USUAL, links)
                .cut(playlists.inLibraryOf(user).stream()
                        .filter(playlist -> own
                                ? access.lists(caller, playlist)
                                : playlist.details().open())
                        .toList())
                .map(views::brief);
    }
}
