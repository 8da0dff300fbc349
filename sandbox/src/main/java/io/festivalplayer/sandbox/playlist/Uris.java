package io.festivalplayer.sandbox.playlist;

import io.festivalplayer.sandbox.catalogue.Catalogue;
import io.festivalplayer.sandbox.web.JsonBody;
import io.festivalplayer.sandbox.web.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads and checks the URIs a caller wants in a playlist, 100 at most in one call (Spotify's reference). */
@Component
final class Uris {

    private static final String TRACK = "spotify:track:";
    private static final int MOST = 100;

    private final Catalogue catalogue;

    Uris(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** Returns the URIs of the query, else of the body; empty when neither names any. */
    Optional<List<String>> given(HttpServletRequest request, JsonBody body) {
        return Optional.ofNullable(request.getParameter("uris"))
                .map(list -> list.isBlank() ? List.<String>of() : Arrays.asList(list.split(",", -1)))
                .or(() -> body.texts("uris"))
                .map(this::checked);
    }

    private List<String> checked(List<String> uris) {
        if (uris.size() > MOST) {
            throw Refusal.json(400, "You can add a maximum of 100 tracks per request.")
                    .exception();
        }
        for (var uri : uris) {
            if (!uri.startsWith(TRACK) || uri.length() == TRACK.length()) {
                throw Refusal.json(400, "Invalid track uri: " + uri).exception();
            }
            if (catalogue.recording(uri.substring(TRACK.length())).isEmpty()) {
                throw Refusal.json(400, "Payload contains a non-existing ID").exception();
            }
        }
        return uris;
    }

    /** Returns the URIs of the entries to remove, as {@code {"items":[{"uri":…}]}}. */
    List<String> toRemove(JsonBody body, String key) {
        var uris = body
                .objects(key)
                .orElseThrow(() ->
                        Refusal.json(400, "Missing required field: " + key).exception())
                .stream()
                .map(entry -> entry.text("uri")
                        .orElseThrow(() ->
                                Refusal.json(400, "Missing required field: uri").exception()))
                .toList();
        if (uris.size() > MOST) {
            throw Refusal.json(400, "You can remove a maximum of 100 tracks per request.")
                    .exception();
        }
        return uris;
    }
}
