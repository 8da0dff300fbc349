package io.festivalplayer.sandbox.playlist;

import io.festivalplayer.sandbox.accounts.Caller;
import io.festivalplayer.sandbox.accounts.Scope;
import io.festivalplayer.sandbox.time.SandboxClock;
import io.festivalplayer.sandbox.view.ImageView;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A playlist's picture. */
@RestController
final class CoverController {

    private final Covers covers;
    private final Playlists playlists;
    private final Access access;
    private final SandboxClock clock;

    CoverController(Covers covers, Playlists playlists, Access access, SandboxClock clock) {
        this.covers = covers;
        this.playlists = playlists;
        this.access = access;
        this.clock = clock;
    }

    @GetMapping("/v1/playlists/{id}/images")
    List<ImageView> images(Caller caller, @PathVariable String id) {
        return covers.images(access.toSee(caller, id));
    }

    /** A new picture is a change of the playlist, so its snapshot changes too. */
    @PutMapping("/v1/playlists/{id}/images")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void upload(Caller caller, @PathVariable String id, HttpServletRequest request) {
        access.toOwn(caller, id, request);
        caller.require(Scope.UGC_IMAGE_UPLOAD);
        covers.put(id, Cover.read(request));
        playlists.change(id, playlist -> playlist.with(playlist.details(), clock.instant()));
    }

    @GetMapping("/sandbox/images/{id}/cover")
    ResponseEntity<byte[]> picture(@PathVariable String id) {
        return covers.of(id)
                .map(cover -> ResponseEntity.ok()
                        .contentType(MediaType.IMAGE_JPEG)
                        .header("X-Content-Type-Options", "nosniff")
                        .body(cover.jpeg()))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }
}
