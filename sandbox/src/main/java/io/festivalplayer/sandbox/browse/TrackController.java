package io.festivalplayer.sandbox.browse;

import io.festivalplayer.sandbox.catalogue.Catalogue;
import io.festivalplayer.sandbox.view.Market;
import io.festivalplayer.sandbox.view.TrackView;
import io.festivalplayer.sandbox.view.Views;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Tracks, and the markets they are sold in. */
@RestController
final class TrackController {

    private static final int MOST_IDS = 50;

    private final Catalogue catalogue;
    private final Views views;

    TrackController(Catalogue catalogue, Views views) {
        this.catalogue = catalogue;
        this.views = views;
    }

    @GetMapping("/v1/tracks/{id}")
    TrackView one(@PathVariable String id, Market market) {
        return views.track(Ids.found(id, catalogue::recording), market);
    }

    @GetMapping("/v1/tracks")
    Map<String, List<@Nullable TrackView>> several(Market market, HttpServletRequest request) {
        return Map.of("tracks", Ids.each(request, MOST_IDS, catalogue::recording, track -> views.track(track, market)));
    }

    @GetMapping("/v1/markets")
    Map<String, List<String>> markets() {
        return Map.of("markets", Market.ALL);
    }
}
