package io.festivalplayer.sandbox.library;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * Everything a listener keeps, except for playlists, which know themselves who keeps them.
 *
 * @param kept the newest first
 */
record Library(List<Kept> kept) {

    List<Kept> all(Kind kind) {
        return kept.stream().filter(one -> one.thing().kind() == kind).toList();
    }

    boolean holds(Thing thing) {
        return kept.stream().anyMatch(one -> one.thing().equals(thing));
    }

    /** Puts on top what is not there yet. */
    Library with(Collection<Thing> things, Instant now) {
        var fresh = things.stream().distinct().filter(thing -> !holds(thing)).map(thing -> new Kept(thing, now));
        return new Library(Stream.concat(fresh, kept.stream()).toList());
    }

    Library without(Collection<Thing> things) {
        return new Library(
                kept.stream().filter(one -> !things.contains(one.thing())).toList());
    }

    Library without(Kind kind) {
        return new Library(
                kept.stream().filter(one -> one.thing().kind() != kind).toList());
    }
}
