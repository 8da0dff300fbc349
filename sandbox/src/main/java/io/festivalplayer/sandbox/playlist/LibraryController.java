package io.festivalplayer.sandbox.playlist;

import io.festivalplayer.sandbox.accounts.Caller;
import io.festivalplayer.sandbox.accounts.Scope;
import io.festivalplayer.sandbox.calls.CallNotes;
import io.festivalplayer.sandbox.time.SandboxClock;
import io.festivalplayer.sandbox.web.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The current user's library; taking a playlist out of it is what Spotify calls deleting it. */
@RestController
@RequestMapping("/v1/me/library")
final class LibraryController {

    private static final String PLAYLIST = "spotify:playlist:";
    private static final int MOST = 40;

    private final Playlists playlists;
    private final SandboxClock clock;

    LibraryController(Playlists playlists, SandboxClock clock) {
        this.playlists = playlists;
        this.clock = clock;
    }

    @PutMapping
    void save(Caller caller, HttpServletRequest request) {
        var user = caller.user().id();
        ids(caller, request)
                .forEach(id -> playlists.change(id, playlist -> playlist.inLibraryOf(user, clock.instant())));
    }

    @DeleteMapping
    void remove(Caller caller, HttpServletRequest request) {
        var user = caller.user().id();
        ids(caller, request)
                .forEach(id -> playlists.change(id, playlist -> playlist.outOfLibraryOf(user, clock.instant())));
    }

    private List<String> ids(Caller caller, HttpServletRequest request) {
        var uris = Optional.ofNullable(request.getParameter("uris"))
                .filter(list -> !list.isBlank())
                .map(list -> Arrays.asList(list.split(",", -1)))
                .orElseThrow(
                        () -> Refusal.json(400, "Missing required field: uris").exception());
        if (uris.size() > MOST) {
            throw Refusal.json(400, "Too many uris requested").exception();
        }
        caller.requireOneOf(Scope.PLAYLIST_MODIFY_PUBLIC, Scope.PLAYLIST_MODIFY_PRIVATE);
        var ids = uris.stream().map(LibraryController::playlistId).toList();
        ids.forEach(CallNotes.of(request)::playlist);
        return ids;
    }

    private static String playlistId(String uri) {
        if (!uri.startsWith(PLAYLIST)) {
            throw Refusal.json(400, "Invalid uri: " + uri).exception();
        }
        return uri.substring(PLAYLIST.length());
    }
}
