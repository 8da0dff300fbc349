package io.festivalplayer.sandbox.gate;

import java.util.List;
import java.util.Set;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** The endpoints that Spotify's changelogs of February 2026 and November 2024 took from apps in Development Mode. */
final class ExtendedOnly {

    private record Endpoint(Set<String> methods, PathPattern path) {

        boolean covers(String method, PathContainer called) {
            return methods.contains(method) && path.matches(called);
        }
    }

    private static final Set<String> ANY = Set.of("GET", "POST", "PUT", "DELETE");
    private static final Set<String> CHANGES = Set.of("POST", "PUT", "DELETE");

    private static final List<Endpoint> ENDPOINTS = List.of(
            endpoint(ANY, "/v1/artists"),
            endpoint(ANY, "/v1/albums"),
            endpoint(ANY, "/v1/tracks"),
            endpoint(ANY, "/v1/artists/{id}/top-tracks"),
            endpoint(ANY, "/v1/artists/{id}/related-artists"),
            endpoint(CHANGES, "/v1/me/following"),
            endpoint(ANY, "/v1/me/following/contains"),
            endpoint(CHANGES, "/v1/me/tracks"),
            endpoint(ANY, "/v1/me/tracks/contains"),
            endpoint(CHANGES, "/v1/me/albums"),
            endpoint(ANY, "/v1/me/albums/contains"),
            endpoint(ANY, "/v1/users/**"),
            endpoint(ANY, "/v1/playlists/{id}/tracks"),
            endpoint(ANY, "/v1/playlists/{id}/followers"),
            endpoint(ANY, "/v1/playlists/{id}/followers/contains"),
            endpoint(ANY, "/v1/markets"),
            endpoint(ANY, "/v1/browse/**"),
            endpoint(ANY, "/v1/recommendations/**"),
            endpoint(ANY, "/v1/audio-features/**"),
            endpoint(ANY, "/v1/audio-analysis/**"));

    private ExtendedOnly() {}

    static boolean covers(String method, String path) {
        var called = PathContainer.parsePath(path);
        return ENDPOINTS.stream().anyMatch(endpoint -> endpoint.covers(method, called));
    }

    private static Endpoint endpoint(Set<String> methods, String path) {
        return new Endpoint(methods, PathPatternParser.defaultInstance.parse(path));
    }
}
