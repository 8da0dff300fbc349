package io.festivalplayer.sandbox.library;

import io.festivalplayer.sandbox.accounts.Caller;
import io.festivalplayer.sandbox.accounts.Scope;
import io.festivalplayer.sandbox.view.ArtistView;
import io.festivalplayer.sandbox.view.Market;
import io.festivalplayer.sandbox.view.TrackView;
import io.festivalplayer.sandbox.view.Views;
import io.festivalplayer.sandbox.web.Links;
import io.festivalplayer.sandbox.web.Page;
import io.festivalplayer.sandbox.web.PageLimits;
import io.festivalplayer.sandbox.web.PageRequest;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the current user plays most. */
@RestController
final class TopController {

    private final Tops tops;
    private final Views views;
    private final Links links;

    TopController(Tops tops, Views views, Links links) {
        this.tops = tops;
        this.views = views;
        this.links = links;
    }

    @GetMapping("/v1/me/top/artists")
    Page<ArtistView> artists(Caller caller, HttpServletRequest request) {
        var listener = caller.user();
        caller.require(Scope.USER_TOP_READ);
        return PageRequest.of(request, PageLimits.USUAL, links)
                .cut(tops.artists(listener, TimeRange.of(request)))
                .map(views::artist);
    }

    @GetMapping("/v1/me/top/tracks")
    Page<TrackView> tracks(Caller caller, Market market, HttpServletRequest request) {
        var listener = caller.user();
        caller.require(Scope.USER_TOP_READ);
        return PageRequest.of(request, PageLimits.USUAL, links)
                .cut(tops.tracks(listener, TimeRange.of(request)))
                .map(track -> views.track(track, market));
    }
}
