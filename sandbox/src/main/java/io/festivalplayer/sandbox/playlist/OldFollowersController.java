package io.festivalplayer.sandbox.playlist;

import io.festivalplayer.sandbox.accounts.Caller;
import io.festivalplayer.sandbox.accounts.Scope;
import io.festivalplayer.sandbox.calls.CallNotes;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who follows a playlist, as it was before February 2026. */
@RestController
@RequestMapping("/v1/playlists/{id}/followers")
final class OldFollowersController {

    private static final List<Scope> MODIFY = List.of(Scope.PLAYLIST_MODIFY_PUBLIC, Scope.PLAYLIST_MODIFY_PRIVATE);

    private final PlaylistKeepers keepers;
    private final Access access;

    OldFollowersController(PlaylistKeepers keepers, Access access) {
        this.keepers = keepers;
        this.access = access;
    }

    @PutMapping
    void follow(Caller caller, @PathVariable String id, HttpServletRequest request) {
        check(caller, id, request);
        keepers.add(id, caller.user());
    }

    @DeleteMapping
    void unfollow(Caller caller, @PathVariable String id, HttpServletRequest request) {
        check(caller, id, request);
        keepers.remove(id, caller.user());
    }

    /** Answers for the current user, whatever {@code ids} says, as Spotify's reference has it. */
    @GetMapping("/contains")
    List<Boolean> contains(Caller caller, @PathVariable String id) {
        access.toSee(caller, id);
        return List.of(keepers.include(id, caller.user()));
    }

    private void check(Caller caller, String id, HttpServletRequest request) {
        caller.user();
        caller.requireOneOf(MODIFY);
        CallNotes.of(request).playlist(id);
        access.toSee(caller, id);
    }
}
