package io.festivalplayer.sandbox.playlist;

import io.festivalplayer.sandbox.accounts.Caller;
import io.festivalplayer.sandbox.view.Market;
import io.festivalplayer.sandbox.web.JsonBody;
import io.festivalplayer.sandbox.web.Links;
import io.festivalplayer.sandbox.web.PageLimits;
import io.festivalplayer.sandbox.web.PageRequest;
import io.festivalplayer.sandbox.web.Refusal;
import io.festivalplayer.sandbox.web.SpotifyJson;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A playlist's entries, also under the path they had before February 2026. */
@RestController
@RequestMapping("/v1/playlists/{id}/{content:items|tracks}")
final class ItemsController {

    @SpotifyJson
    record Snapshot(String snapshotId) {}

    private static final PageLimits OLD_LIMITS = new PageLimits(20, 100, 100_000);

    private final Access access;
    private final Editing editing;
    private final Uris uris;
    private final PlaylistViews views;
    private final Links links;
    private final JsonMapper json;

    ItemsController(Access access, Editing editing, Uris uris, PlaylistViews views, Links links, JsonMapper json) {
        this.access = access;
        this.editing = editing;
        this.uris = uris;
        this.views = views;
        this.links = links;
        this.json = json;
    }

    @GetMapping
    JsonNode read(
            Caller caller,
            @PathVariable String id,
            @PathVariable String content,
            Market market,
            HttpServletRequest request) {
        var fields = Fields.parse(Optional.ofNullable(request.getParameter("fields")));
        var page = PageRequest.of(request, content.equals("items") ? PageLimits.USUAL : OLD_LIMITS, links);
        return fields.of(json.valueToTree(views.entries(access.toRead(caller, id), page, market)));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Snapshot add(Caller caller, @PathVariable String id, HttpServletRequest request) {
        var body = JsonBody.read(request);
        access.toFill(caller, id, request);
        var added = uris.given(request, body)
                .filter(list -> !list.isEmpty())
                .orElseThrow(() -> Refusal.json(400, "No uris provided").exception());
        return snapshot(editing.add(id, caller.user(), added, position(request, body)));
    }

    @PutMapping
    Snapshot replaceOrReorder(Caller caller, @PathVariable String id, HttpServletRequest request) {
        var body = JsonBody.read(request);
        access.toFill(caller, id, request);
        Optional<List<String>> wanted = uris.given(request, body);
        var start = body.number("range_start");
        if (wanted.isPresent() == start.isPresent()) {
            throw Refusal.json(400, "Give either uris or range_start and insert_before")
                    .exception();
        }
        return snapshot(wanted.map(list -> editing.replace(id, caller.user(), list))
                .orElseGet(() -> editing.move(id, Move.read(body))));
    }

    @DeleteMapping
    Snapshot remove(Caller caller, @PathVariable String id, @PathVariable String content, HttpServletRequest request) {
        access.toFill(caller, id, request);
        return snapshot(editing.remove(id, uris.toRemove(JsonBody.read(request), content)));
    }

    private static Optional<Integer> position(HttpServletRequest request, JsonBody body) {
        var text = request.getParameter("position");
        if (text == null) {
            return body.number("position");
        }
        if (!text.matches("\\d{1,9}")) {
            throw Refusal.json(400, "Invalid position").exception();
        }
        return Optional.of(Integer.valueOf(text));
    }

    private static Snapshot snapshot(Playlist playlist) {
        return new Snapshot(playlist.snapshotId());
    }
}
