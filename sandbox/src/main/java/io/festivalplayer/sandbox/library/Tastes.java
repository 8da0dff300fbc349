package io.festivalplayer.sandbox.library;

import io.festivalplayer.sandbox.accounts.Listener;
import io.festivalplayer.sandbox.catalogue.Artist;
import io.festivalplayer.sandbox.catalogue.Catalogue;
import io.festivalplayer.sandbox.catalogue.Recording;
import io.festivalplayer.sandbox.time.SandboxClock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows and changes what listeners like, past all scopes. Safe for use by any thread. */
@Component
public final class Tastes {

    private final Libraries libraries;
    private final Tops tops;
    private final Catalogue catalogue;
    private final SandboxClock clock;

    Tastes(Libraries libraries, Tops tops, Catalogue catalogue, SandboxClock clock) {
        this.libraries = libraries;
        this.tops = tops;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /** Returns what a listener likes. */
    public TasteRecord of(Listener listener) {
        return new TasteRecord(
                kept(listener, Kind.ARTIST),
                tops.artists(listener, TimeRange.MEDIUM_TERM).stream()
                        .map(artist -> Kind.ARTIST.uri(artist.id()))
                        .toList(),
                tops.tracks(listener, TimeRange.MEDIUM_TERM).stream()
                        .map(Recording::uri)
                        .toList(),
                kept(listener, Kind.TRACK));
    }

    /**
     * Changes what a listener likes.
     *
     * @return what they like now
     * @throws IllegalArgumentException when the catalogue lacks something named; nothing changes then
     */
    public TasteRecord change(Listener listener, TasteChange change) {
        var following = ids(change.following(), this::artist);
        var top = ids(change.top(), this::artist);
        var topTracks = ids(change.topTracks(), this::track);
        var liked = ids(change.liked(), this::track);
        following.ifPresent(ids -> keep(listener, Kind.ARTIST, ids));
        liked.ifPresent(ids -> keep(listener, Kind.TRACK, ids));
        tops.tell(listener, told -> new Top(top.or(told::artists), topTracks.or(told::tracks)));
        return of(listener);
    }

    private List<String> kept(Listener listener, Kind kind) {
        return libraries.of(listener).all(kind).stream()
                .map(kept -> kept.thing().uri())
                .toList();
    }

    private void keep(Listener listener, Kind kind, List<String> ids) {
        var things = ids.stream().map(id -> new Thing(kind, id)).toList();
        libraries.change(listener, library -> library.without(kind).with(things, clock.instant()));
    }

    private static Optional<List<String>> ids(@Nullable List<String> named, Function<String, String> id) {
        return Optional.ofNullable(named).map(all -> all.stream().map(id).toList());
    }

    private String artist(String named) {
        return catalogue
                .artist(withoutPrefix(Kind.ARTIST, named))
                .or(() -> mostPopular(named))
                .map(Artist::id)
                .orElseThrow(() -> new IllegalArgumentException("The catalogue has no artist " + named));
    }

    private Optional<Artist> mostPopular(String name) {
        return catalogue.artists().stream()
                .filter(artist -> artist.name().equals(name))
                .max(Comparator.comparingInt(Artist::popularity));
    }

    private String track(String named) {
        var id = withoutPrefix(Kind.TRACK, named);
        return catalogue
                .recording(id)
                .map(recording -> id)
                .orElseThrow(() -> new IllegalArgumentException("The catalogue has no track " + named));
    }

    private static String withoutPrefix(Kind kind, String named) {
        return named.startsWith(kind.uri("")) ? named.substring(kind.uri("").length()) : named;
    }
}
