package io.festivalplayer.sandbox.browse;

import io.festivalplayer.sandbox.catalogue.Artist;
import io.festivalplayer.sandbox.catalogue.Catalogue;
import io.festivalplayer.sandbox.catalogue.Recording;
import io.festivalplayer.sandbox.rules.RuleBook;
import io.festivalplayer.sandbox.view.AlbumView;
import io.festivalplayer.sandbox.view.ArtistView;
import io.festivalplayer.sandbox.view.Market;
import io.festivalplayer.sandbox.view.TrackView;
import io.festivalplayer.sandbox.view.Views;
import io.festivalplayer.sandbox.web.Links;
import io.festivalplayer.sandbox.web.Page;
import io.festivalplayer.sandbox.web.PageLimits;
import io.festivalplayer.sandbox.web.PageRequest;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Artists, what they released and what of it is played most. */
@RestController
@RequestMapping("/v1/artists")
final class ArtistController {

    private static final PageLimits DEVELOPMENT = new PageLimits(5, 10, 100_000);
    private static final int MOST_IDS = 50;
    private static final int TOP = 10;

    private final Catalogue catalogue;
    private final Views views;
    private final RuleBook rules;
    private final Links links;

    ArtistController(Catalogue catalogue, Views views, RuleBook rules, Links links) {
        this.catalogue = catalogue;
        this.views = views;
        this.rules = rules;
        this.links = links;
    }

    @GetMapping("/{id}")
    ArtistView one(@PathVariable String id) {
        return views.artist(artist(id));
    }

    @GetMapping
    Map<String, List<@Nullable ArtistView>> several(HttpServletRequest request) {
        return Map.of("artists", Ids.each(request, MOST_IDS, catalogue::artist, views::artist));
    }

    @GetMapping("/{id}/albums")
    Page<AlbumView> albums(@PathVariable String id, HttpServletRequest request) {
        var groups = ReleaseGroup.of(request);
        var page = PageRequest.of(request, rules.current().development() ? DEVELOPMENT : PageLimits.USUAL, links);
        var releases = new Releases(artist(id), catalogue).in(groups);
        return page.cut(releases)
                .map(one -> views.album(one.release(), one.group().value()));
    }

    @GetMapping("/{id}/top-tracks")
    Map<String, List<TrackView>> topTracks(@PathVariable String id, Market market) {
        var isrcs = new HashSet<String>();
        var top = catalogue.with(artist(id)).stream()
                .sorted(Comparator.comparingInt(
                                (Recording recording) -> recording.track().popularity())
                        .reversed())
                .filter(recording -> isrcs.add(recording.track().isrc()))
                .limit(TOP)
                .map(recording -> views.track(recording, market))
                .toList();
        return Map.of("tracks", top);
    }

    private Artist artist(String id) {
        return Ids.found(id, catalogue::artist);
    }
}
