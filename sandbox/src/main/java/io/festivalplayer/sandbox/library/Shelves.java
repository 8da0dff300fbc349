package io.festivalplayer.sandbox.library;

import io.festivalplayer.sandbox.accounts.Listener;
import io.festivalplayer.sandbox.playlist.PlaylistKeepers;
import io.festivalplayer.sandbox.time.SandboxClock;
import java.util.List;
import java.util.function.BiConsumer;
import org.springframework.stereotype.Component;

/** Puts things into libraries and takes them out, wherever who keeps them is written down. */
@Component
final class Shelves {

    private final Libraries libraries;
    private final PlaylistKeepers playlists;
    private final SandboxClock clock;

    Shelves(Libraries libraries, PlaylistKeepers playlists, SandboxClock clock) {
        this.libraries = libraries;
        this.playlists = playlists;
        this.clock = clock;
    }

    void put(Listener listener, List<Thing> things) {
        eachPlaylist(listener, things, playlists::add);
        libraries.change(listener, library -> library.with(others(things), clock.instant()));
    }

    void take(Listener listener, List<Thing> things) {
        eachPlaylist(listener, things, playlists::remove);
        libraries.change(listener, library -> library.without(others(things)));
    }

    List<Boolean> hold(Listener listener, List<Thing> things) {
        var library = libraries.of(listener);
        return things.stream()
                .map(thing ->
                        thing.kind() == Kind.PLAYLIST ? playlists.include(thing.id(), listener) : library.holds(thing))
                .toList();
    }

    private static void eachPlaylist(Listener listener, List<Thing> things, BiConsumer<String, Listener> change) {
        things.stream()
                .filter(thing -> thing.kind() == Kind.PLAYLIST)
                .forEach(thing -> change.accept(thing.id(), listener));
    }

    private static List<Thing> others(List<Thing> things) {
        return things.stream().filter(thing -> thing.kind() != Kind.PLAYLIST).toList();
    }
}
