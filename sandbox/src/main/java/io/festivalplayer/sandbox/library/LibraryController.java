package io.festivalplayer.sandbox.library;

import io.festivalplayer.sandbox.accounts.Caller;
import io.festivalplayer.sandbox.calls.CallNotes;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The current user's library; taking a playlist out of it is what Spotify calls deleting it. */
@RestController
@RequestMapping("/v1/me/library")
final class LibraryController {

    private final Shelves shelves;

    LibraryController(Shelves shelves) {
        this.shelves = shelves;
    }

    @PutMapping
    void save(Caller caller, HttpServletRequest request) {
        shelves.put(caller.user(), toChange(caller, request));
    }

    @DeleteMapping
    void remove(Caller caller, HttpServletRequest request) {
        shelves.take(caller.user(), toChange(caller, request));
    }

    @GetMapping("/contains")
    List<Boolean> contains(Caller caller, HttpServletRequest request) {
        var user = caller.user();
        var things = Thing.named(request);
        things.forEach(thing -> caller.require(thing.kind().toRead()));
        return shelves.hold(user, things);
    }

    private static List<Thing> toChange(Caller caller, HttpServletRequest request) {
        caller.user();
        var things = Thing.named(request);
        things.forEach(thing -> caller.requireOneOf(thing.kind().toChange()));
        things.stream()
                .filter(thing -> thing.kind() == Kind.PLAYLIST)
                .forEach(thing -> CallNotes.of(request).playlist(thing.id()));
        return things;
    }
}
