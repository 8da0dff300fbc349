package io.festivalplayer.sandbox.browse;

import io.festivalplayer.sandbox.catalogue.Catalogue;
import io.festivalplayer.sandbox.catalogue.Release;
import io.festivalplayer.sandbox.view.FullAlbumView;
import io.festivalplayer.sandbox.view.Market;
import io.festivalplayer.sandbox.view.SimpleTrackView;
import io.festivalplayer.sandbox.view.Views;
import io.festivalplayer.sandbox.web.Links;
import io.festivalplayer.sandbox.web.Page;
import io.festivalplayer.sandbox.web.PageLimits;
import io.festivalplayer.sandbox.web.PageRequest;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Albums and what is on them. */
@RestController
@RequestMapping("/v1/albums")
final class AlbumController {

    private static final int MOST_IDS = 20;

    private final Catalogue catalogue;
    private final Views views;
    private final Links links;

    AlbumController(Catalogue catalogue, Views views, Links links) {
        this.catalogue = catalogue;
        this.views = views;
        this.links = links;
    }

    @GetMapping("/{id}")
    FullAlbumView one(@PathVariable String id, Market market) {
        return full(release(id), market);
    }

    @GetMapping
    Map<String, List<@Nullable FullAlbumView>> several(Market market, HttpServletRequest request) {
        return Map.of("albums", Ids.each(request, MOST_IDS, catalogue::release, release -> full(release, market)));
    }

    @GetMapping("/{id}/tracks")
    Page<SimpleTrackView> tracks(@PathVariable String id, Market market, HttpServletRequest request) {
        return PageRequest.of(request, PageLimits.USUAL, links)
                .cut(catalogue.tracksOf(release(id)))
                .map(track -> views.simpleTrack(track, market));
    }

    private FullAlbumView full(Release release, Market market) {
        return views.fullAlbum(release, catalogue.tracksOf(release), market);
    }

    private Release release(String id) {
        return Ids.found(id, catalogue::release);
    }
}
