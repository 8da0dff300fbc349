package io.festivalplayer.sandbox.search;

import io.festivalplayer.sandbox.rules.RuleBook;
import io.festivalplayer.sandbox.view.Market;
import io.festivalplayer.sandbox.view.Views;
import io.festivalplayer.sandbox.web.Links;
import io.festivalplayer.sandbox.web.Page;
import io.festivalplayer.sandbox.web.PageLimits;
import io.festivalplayer.sandbox.web.PageRequest;
import io.festivalplayer.sandbox.web.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Search, several types in one call and each with its own page. */
@RestController
final class SearchController {

    private static final Set<String> TYPES =
            Set.of("album", "artist", "playlist", "track", "show", "episode", "audiobook");
    private static final PageLimits DEVELOPMENT = new PageLimits(5, 10, 1000);
    private static final PageLimits EXTENDED = new PageLimits(20, 50, 1000);
    private static final int MOST_HITS = 1000;

    private final ArtistSearch artists;
    private final AlbumSearch albums;
    private final TrackSearch tracks;
    private final Views views;
    private final RuleBook rules;
    private final Links links;

    SearchController(
            ArtistSearch artists, AlbumSearch albums, TrackSearch tracks, Views views, RuleBook rules, Links links) {
        this.artists = artists;
        this.albums = albums;
        this.tracks = tracks;
        this.views = views;
        this.rules = rules;
        this.links = links;
    }

    @GetMapping("/v1/search")
    Map<String, Page<?>> search(Market market, HttpServletRequest request) {
        var text = given(request, "q")
                .orElseThrow(() -> Refusal.json(400, "No search query").exception());
        var types = given(request, "type")
                .map(list -> Arrays.asList(list.split(",", -1)))
                .orElseThrow(() -> Refusal.json(400, "Missing parameter type").exception());
        types.stream().filter(type -> !TYPES.contains(type)).findFirst().ifPresent(type -> {
            throw Refusal.json(400, "Bad search type field " + type).exception();
        });
        var page = PageRequest.of(request, rules.current().development() ? DEVELOPMENT : EXTENDED, links);
        var query = SearchQuery.parse(text);
        var answer = new LinkedHashMap<String, Page<?>>();
        types.forEach(type -> answer.put(type + "s", hits(type, query, page.with("type", type), market)));
        return answer;
    }

    private Page<?> hits(String type, SearchQuery query, PageRequest page, Market market) {
        return switch (type) {
            case "artist" -> page.cut(capped(artists.find(query))).map(views::artist);
            case "album" -> page.cut(capped(albums.find(query))).map(views::album);
            case "track" -> page.cut(capped(tracks.find(query))).map(track -> views.track(track, market));
            default -> page.cut(List.of());
        };
    }

    private static <T> List<T> capped(List<T> hits) {
        return hits.subList(0, Math.min(hits.size(), MOST_HITS));
    }

    private static Optional<String> given(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name)).filter(value -> !value.isBlank());
    }
}
