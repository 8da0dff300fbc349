package io.festivalplayer.worker.match;

import io.festivalplayer.testing.Loopback.Answer;
import io.festivalplayer.testing.Loopback.Request;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import tools.jackson.databind.json.JsonMapper;

/**
 * Spotify with one artist to a name, in Development Mode: a search gives ten tracks at a time of all that are known.
 */
final class Discography {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int PAGE = 10;

    private final Map<String, List<String>> titles;

    /** Titles, by the name of their artist. */
    Discography(Map<String, List<String>> titles) {
        this.titles = titles;
    }

    /** So many songs of a name of their own. */
    static List<String> songs(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> "Song " + (char) ('A' + number))
                .toList();
    }

    static String id(String name) {
        return (name.replaceAll("[^A-Za-z]", "x") + "0".repeat(22)).substring(0, 22);
    }

    Answer answer(Request request) {
        var path = request.path();
        if (path.equals("/v1/search")) {
            var name = request.parameters().get("q").replace("artist:", "").replace("\"", "");
            return search(name, Integer.parseInt(request.parameters().getOrDefault("offset", "0")));
        }
        if (path.equals("/v1/me/top/artists") || path.endsWith("/albums")) {
            return answer(Map.of("items", List.of()));
        }
        return Answer.json(404, """
                {"error": {"status": 404, "message": "Resource not found"}}""");
    }

    private Answer search(String name, int offset) {
        if (!titles.containsKey(name)) {
            return answer(Map.of("artists", Map.of("items", List.of()), "tracks", Map.of("items", List.of())));
        }
        var tracks = titles.get(name).stream()
                .skip(offset)
                .limit(PAGE)
                .map(title -> track(name, title))
                .toList();
        return answer(Map.of("artists", Map.of("items", List.of(artist(name))), "tracks", Map.of("items", tracks)));
    }

    private static Map<String, Object> artist(String name) {
        return Map.of(
                "id", id(name),
                "name", name,
                "type", "artist",
                "external_urls", Map.of("spotify", "https://open.spotify.com/artist/" + id(name)),
                "images", List.of());
    }

    private static Map<String, Object> track(String name, String title) {
        return Map.of(
                "uri",
                "spotify:track:" + title.replace(' ', '-'),
                "name",
                title,
                "type",
                "track",
                "duration_ms",
                200_000,
                "external_urls",
                Map.of("spotify", "https://open.spotify.com/track/x"),
                "artists",
                List.of(artist(name)));
    }

    private static Answer answer(Map<String, Object> body) {
        return Answer.json(200, JSON.writeValueAsString(body));
    }
}
