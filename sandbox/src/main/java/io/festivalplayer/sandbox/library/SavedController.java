package io.festivalplayer.sandbox.library;

import io.festivalplayer.sandbox.accounts.Caller;
import io.festivalplayer.sandbox.catalogue.Catalogue;
import io.festivalplayer.sandbox.view.Market;
import io.festivalplayer.sandbox.view.Views;
import io.festivalplayer.sandbox.web.Links;
import io.festivalplayer.sandbox.web.Page;
import io.festivalplayer.sandbox.web.PageLimits;
import io.festivalplayer.sandbox.web.PageRequest;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The tracks the current user likes and the albums they saved. */
@RestController
final class SavedController {

    private record Saved<T>(T what, Instant since) {}

    private final Libraries libraries;
    private final Catalogue catalogue;
    private final Views views;
    private final Links links;

    SavedController(Libraries libraries, Catalogue catalogue, Views views, Links links) {
        this.libraries = libraries;
        this.catalogue = catalogue;
        this.views = views;
        this.links = links;
    }

    @GetMapping("/v1/me/tracks")
    Page<SavedView> tracks(Caller caller, Market market, HttpServletRequest request) {
        return page(caller, Kind.TRACK, catalogue::recording, request)
                .map(saved -> SavedView.track(saved.since(), views.track(saved.what(), market)));
    }

    @GetMapping("/v1/me/albums")
    Page<SavedView> albums(Caller caller, Market market, HttpServletRequest request) {
        return page(caller, Kind.ALBUM, catalogue::release, request)
                .map(saved -> SavedView.album(
                        saved.since(), views.fullAlbum(saved.what(), catalogue.tracksOf(saved.what()), market)));
    }

    private <T> Page<Saved<T>> page(
            Caller caller, Kind kind, Function<String, Optional<T>> search, HttpServletRequest request) {
        var listener = caller.user();
        caller.require(kind.toRead());
        return PageRequest.of(request, PageLimits.USUAL, links)
                .cut(libraries.of(listener).all(kind).stream()
                        .flatMap(kept ->
                                search.apply(kept.thing().id()).stream().map(what -> new Saved<>(what, kept.since())))
                        .toList());
    }
}
