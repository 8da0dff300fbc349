package io.festivalplayer.sandbox.library;

import io.festivalplayer.sandbox.accounts.Caller;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Saving tracks and albums as it was before February 2026. */
@RestController
@RequestMapping("/v1/me/{kinds:tracks|albums}")
final class OldSavedController {

    private final Shelves shelves;

    OldSavedController(Shelves shelves) {
        this.shelves = shelves;
    }

    @PutMapping
    void save(Caller caller, @PathVariable String kinds, HttpServletRequest request) {
        var user = caller.user();
        caller.requireOneOf(kind(kinds).toChange());
        shelves.put(user, Thing.named(kind(kinds), request));
    }

    @DeleteMapping
    void remove(Caller caller, @PathVariable String kinds, HttpServletRequest request) {
        var user = caller.user();
        caller.requireOneOf(kind(kinds).toChange());
        shelves.take(user, Thing.named(kind(kinds), request));
    }

    @GetMapping("/contains")
    List<Boolean> contains(Caller caller, @PathVariable String kinds, HttpServletRequest request) {
        var user = caller.user();
        caller.require(kind(kinds).toRead());
        return shelves.hold(user, Thing.named(kind(kinds), request));
    }

    private static Kind kind(String plural) {
        return plural.equals("tracks") ? Kind.TRACK : Kind.ALBUM;
    }
}
