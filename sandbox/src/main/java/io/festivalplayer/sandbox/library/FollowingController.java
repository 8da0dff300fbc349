package io.festivalplayer.sandbox.library;

import io.festivalplayer.sandbox.accounts.Caller;
import io.festivalplayer.sandbox.catalogue.Artist;
import io.festivalplayer.sandbox.catalogue.Catalogue;
import io.festivalplayer.sandbox.view.Views;
import io.festivalplayer.sandbox.web.Links;
import io.festivalplayer.sandbox.web.PageLimits;
import io.festivalplayer.sandbox.web.PageRequest;
import io.festivalplayer.sandbox.web.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Whom the current user follows; to follow and unfollow here is as it was before February 2026. */
@RestController
@RequestMapping("/v1/me/following")
final class FollowingController {

    private final Libraries libraries;
    private final Shelves shelves;
    private final Catalogue catalogue;
    private final Views views;
    private final Links links;

    FollowingController(Libraries libraries, Shelves shelves, Catalogue catalogue, Views views, Links links) {
        this.libraries = libraries;
        this.shelves = shelves;
        this.catalogue = catalogue;
        this.views = views;
        this.links = links;
    }

    @GetMapping
    Map<String, CursorPage> artists(Caller caller, HttpServletRequest request) {
        var listener = caller.user();
        caller.require(Kind.ARTIST.toRead());
        if (kind(request) != Kind.ARTIST) {
            throw Refusal.json(400, "Invalid type").exception();
        }
        List<Artist> followed = libraries.of(listener).all(Kind.ARTIST).stream()
                .flatMap(kept -> catalogue.artist(kept.thing().id()).stream())
                .toList();
        var page = PageRequest.of(request, PageLimits.USUAL, links);
        var after = Optional.ofNullable(request.getParameter("after"));
        return Map.of("artists", CursorPage.of(followed, after, page, views));
    }

    @PutMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void follow(Caller caller, HttpServletRequest request) {
        var user = caller.user();
        caller.requireOneOf(kind(request).toChange());
        shelves.put(user, Thing.named(kind(request), request));
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void unfollow(Caller caller, HttpServletRequest request) {
        var user = caller.user();
        caller.requireOneOf(kind(request).toChange());
        shelves.take(user, Thing.named(kind(request), request));
    }

    @GetMapping("/contains")
    List<Boolean> follows(Caller caller, HttpServletRequest request) {
        var user = caller.user();
        caller.require(kind(request).toRead());
        return shelves.hold(user, Thing.named(kind(request), request));
    }

    private static Kind kind(HttpServletRequest request) {
        return switch (Optional.ofNullable(request.getParameter("type")).orElse("")) {
            case "artist" -> Kind.ARTIST;
            case "user" -> Kind.USER;
            case "" -> throw Refusal.json(400, "Missing parameter type").exception();
            default -> throw Refusal.json(400, "Invalid type").exception();
        };
    }
}
