package io.festivalplayer.gateway.door;

import io.festivalplayer.gateway.door.ApiContract.Operation;
import java.util.HashSet;
import java.util.Set;

/**
 * With which statuses an operation may refuse what it is asked, as docs/http-api.md says. The OpenAPI document has one
 * answer for all of them, so it does not tell a right one from a wrong one.
 */
final class Refusals {

    /** Asked without a session. */
    private static final Set<String> OPEN = Set.of("GET /api/health", "GET /api/about", "POST /api/lineups/parse");

    /** What needs more of Spotify's permissions than a login asks for. */
    private static final Set<String> NEEDS_PERMISSION =
            Set.of("GET /api/me/top-artists", "GET /api/me/playlists", "POST /api/jobs");

    /** Counted by the minute, or by what an account may have. */
    private static final Set<String> LIMITED = Set.of(
            "POST /api/lineups/parse",
            "GET /api/artists",
            "POST /api/jobs",
            "POST /api/jobs/{id}/retry",
            "POST /api/jobs/{id}/confirm",
            "PUT /api/jobs/{id}/acts/{position}");

    private Refusals() {}

    /** Whoever asks has sent the token against forgery, a method and a type that are offered. */
    static Set<Integer> of(Operation operation) {
        var name = operation.toString();
        var statuses = new HashSet<Integer>();
        if (!operation.parameters().isEmpty() || operation.body().isPresent()) {
            statuses.add(400);
        }
        if (!OPEN.contains(name)) {
            statuses.add(401);
        }
        if (NEEDS_PERMISSION.contains(name)) {
            statuses.add(403);
        }
        if (operation.path().contains("{id}")) {
            statuses.add(404);
        }
        if (operation.path().startsWith("/api/jobs") && !operation.method().equals("GET")) {
            statuses.add(409);
        }
        if (operation.body().isPresent()) {
            statuses.add(413);
        }
        if (LIMITED.contains(name)) {
            statuses.add(429);
        }
        return statuses;
    }
}
