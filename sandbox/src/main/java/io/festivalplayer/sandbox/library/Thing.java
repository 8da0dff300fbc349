package io.festivalplayer.sandbox.library;

import io.festivalplayer.sandbox.web.JsonBody;
import io.festivalplayer.sandbox.web.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Something a library can hold.
 *
 * @param kind what it is
 * @param id its identifier
 */
record Thing(Kind kind, String id) {

    /** So many URIs fit into one call (Spotify's reference of the library). */
    private static final int MOST = 40;

    private static final int MOST_IDS = 50;

    String uri() {
        return kind.uri(id);
    }

    /** Reads the parameter {@code uris}, which must name at least one and at most 40. */
    static List<Thing> named(HttpServletRequest request) {
        var uris = Optional.ofNullable(request.getParameter("uris"))
                .filter(list -> !list.isBlank())
                .map(list -> Arrays.asList(list.split(",", -1)))
                .orElseThrow(
                        () -> Refusal.json(400, "Missing required field: uris").exception());
        if (uris.size() > MOST) {
            throw Refusal.json(400, "Too many uris requested").exception();
        }
        return uris.stream()
                .map(uri -> parse(uri)
                        .orElseThrow(
                                () -> Refusal.json(400, "Invalid uri: " + uri).exception()))
                .toList();
    }

    /** Reads the ids of one kind from the query or else the body, as the endpoints before February 2026 take them. */
    static List<Thing> named(Kind kind, HttpServletRequest request) {
        var body = JsonBody.read(request);
        var ids = Optional.ofNullable(request.getParameter("ids"))
                .map(list -> Arrays.asList(list.split(",", -1)))
                .or(() -> body.texts("ids"))
                .filter(list -> !list.isEmpty())
                .orElseThrow(
                        () -> Refusal.json(400, "Missing required field: ids").exception());
        if (ids.size() > MOST_IDS) {
            throw Refusal.json(400, "Too many ids requested").exception();
        }
        return ids.stream().map(id -> new Thing(kind, id)).toList();
    }

    static Optional<Thing> parse(String uri) {
        var parts = uri.split(":", -1);
        return parts.length == 3 && parts[0].equals("spotify") && !parts[2].isBlank()
                ? Kind.named(parts[1]).map(kind -> new Thing(kind, parts[2]))
                : Optional.empty();
    }
}
