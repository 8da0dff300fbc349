package io.festivalplayer.gateway.catalogue;

import io.festivalplayer.common.lineup.NameKey;
import io.festivalplayer.gateway.running.RunningGateway;
import io.festivalplayer.testing.Loopback.Answer;
import io.festivalplayer.testing.Loopback.Request;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import tools.jackson.databind.json.JsonMapper;

/** A few artists and playlists in Spotify's place. Every artist has one track, and its id is its place. */
final class StandIn {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final List<String> artists;

    StandIn(String... artists) {
        this.artists = List.of(artists);
    }

    /** The id of the artist at this place. */
    static String id(int place) {
        return "%022d".formatted(place);
    }

    Answer answer(Request request) {
        var path = request.path();
        if (path.equals("/v1/search")) {
            return search(request.parameters().get("q"));
        }
        if (path.startsWith("/v1/artists/")) {
            int place = Integer.parseInt(path.substring("/v1/artists/".length()));
            return place < artists.size() ? answer(artist(place)) : Answer.json(404, """
                    {"error": {"status": 404, "message": "Resource not found"}}""");
        }
        return switch (path) {
            case "/v1/me/top/artists" ->
                answer(Map.of(
                        "items",
                        IntStream.range(0, artists.size())
                                .mapToObj(this::artist)
                                .toList()));
            case "/v1/me/playlists" ->
                playlists(Integer.parseInt(request.parameters().get("offset")));
            default -> RunningGateway.asSpotify(request);
        };
    }

    /** The filter forgives nothing; bare words find whoever begins as they do. */
    private Answer search(String query) {
        var words = query.replace("artist:", "").replace("\"", "");
        var found = IntStream.range(0, artists.size())
                .filter(place -> query.startsWith("artist:")
                        ? NameKey.of(artists.get(place)).equals(NameKey.of(words))
                        : artists.get(place).startsWith(words.substring(0, 2)))
                .boxed()
                .toList();
        return answer(Map.of(
                "artists", Map.of("items", found.stream().map(this::artist).toList()),
                "tracks", Map.of("items", found.stream().map(this::track).toList())));
    }

    /** Sixty of which every other one is Ada's own. */
    private static Answer playlists(int offset) {
        var page = IntStream.range(offset, Math.min(offset + 50, 60))
                .mapToObj(number -> Map.of(
                        "id", id(number),
                        "name", "Playlist " + number,
                        "external_urls", Map.of("spotify", "https://open.spotify.com/playlist/" + id(number)),
                        "owner", Map.of("id", number % 2 == 0 ? "Ada" : "Grace"),
                        "items", Map.of("total", number)))
                .toList();
        var list = new HashMap<String, Object>(Map.of("items", page, "total", 60));
        if (offset == 0) {
            list.put("next", "https://api.spotify.com/v1/me/playlists?offset=50&limit=50");
        }
        return answer(list);
    }

    private Map<String, Object> artist(int place) {
        return Map.of(
                "id", id(place),
                "name", artists.get(place),
                "type", "artist",
                "external_urls", Map.of("spotify", "https://open.spotify.com/artist/" + id(place)),
                "images", List.of(Map.of("url", "https://i.scdn.co/image/" + place)));
    }

    private Map<String, Object> track(int place) {
        return Map.of(
                "uri",
                "spotify:track:" + place,
                "name",
                "A song of " + artists.get(place),
                "type",
                "track",
                "duration_ms",
                1000,
                "external_urls",
                Map.of("spotify", "https://open.spotify.com/track/" + place),
                "artists",
                List.of(artist(place)));
    }

    private static Answer answer(Map<String, Object> body) {
        return Answer.json(200, JSON.writeValueAsString(body));
    }
}
