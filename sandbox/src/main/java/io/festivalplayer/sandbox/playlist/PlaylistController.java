package io.festivalplayer.sandbox.playlist;

import io.festivalplayer.sandbox.accounts.Caller;
import io.festivalplayer.sandbox.time.SandboxClock;
import io.festivalplayer.sandbox.view.Market;
import io.festivalplayer.sandbox.web.JsonBody;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One playlist: what it says about itself. */
@RestController
@RequestMapping("/v1/playlists/{id}")
final class PlaylistController {

    private final Playlists playlists;
    private final Access access;
    private final PlaylistViews views;
    private final SandboxClock clock;
    private final JsonMapper json;

    PlaylistController(Playlists playlists, Access access, PlaylistViews views, SandboxClock clock, JsonMapper json) {
        this.playlists = playlists;
        this.access = access;
        this.views = views;
        this.clock = clock;
        this.json = json;
    }

    @GetMapping
    JsonNode get(Caller caller, @PathVariable String id, Market market, HttpServletRequest request) {
        var fields = Fields.parse(Optional.ofNullable(request.getParameter("fields")));
        return fields.of(json.valueToTree(views.full(access.toSee(caller, id), caller, market)));
    }

    @PutMapping
    void change(Caller caller, @PathVariable String id, HttpServletRequest request) {
        access.toOwn(caller, id, request);
        var changes = JsonBody.read(request);
        playlists.change(id, playlist -> playlist.with(playlist.details().changed(changes), clock.instant()));
    }
}
