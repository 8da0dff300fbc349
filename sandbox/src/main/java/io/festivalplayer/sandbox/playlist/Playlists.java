package io.festivalplayer.sandbox.playlist;

import io.festivalplayer.sandbox.id.SpotifyId;
import io.festivalplayer.sandbox.storage.Resettable;
import io.festivalplayer.sandbox.storage.Storage;
import io.festivalplayer.sandbox.storage.Table;
import io.festivalplayer.sandbox.time.SandboxClock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** All playlists. Changes to one playlist happen one after the other. Safe for use by any thread. */
@Component
final class Playlists implements Resettable {

    private final Table<Playlist> table;
    private final Visibility visibility;
    private final SandboxClock clock;
    private final AtomicLong numbers;

    Playlists(Storage storage, Visibility visibility, SandboxClock clock) {
        this.table = storage.table("playlists", Playlist.class);
        this.visibility = visibility;
        this.clock = clock;
        this.numbers = new AtomicLong(
                table.all().stream().mapToLong(Playlist::number).max().orElse(0));
    }

    Playlist create(String owner, Details details) {
        var playlist = new Playlist(
                SpotifyId.random(),
                numbers.incrementAndGet(),
                owner,
                details,
                List.of(),
                List.of(owner),
                1,
                clock.instant());
        visibility.written(Optional.empty(), playlist);
        table.put(playlist.id(), playlist);
        return playlist;
    }

    /** Returns a playlist with all that was written to it. */
    Optional<Playlist> current(String id) {
        return table.get(id);
    }

    /** Returns a playlist as readers see it at the moment. */
    Optional<Playlist> visible(String id) {
        return table.get(id).flatMap(visibility::of);
    }

    /** Returns what readers see in a listener's library, newest first. */
    List<Playlist> inLibraryOf(String user) {
        return newestFirst(table.all().stream().flatMap(playlist -> visibility.of(playlist).stream()))
                .filter(playlist -> playlist.isInLibraryOf(user))
                .toList();
    }

    /** Returns all that a listener ever made, oldest first, with all that was written. */
    List<Playlist> madeBy(String user) {
        return newestFirst(table.all().stream())
                .filter(playlist -> playlist.owner().equals(user))
                .toList()
                .reversed();
    }

    /** Changes a playlist; empty when there is none of this id. */
    Optional<Playlist> change(String id, UnaryOperator<Playlist> change) {
        return table.update(id, before -> {
            var after = change.apply(before);
            visibility.written(Optional.of(before), after);
            return after;
        });
    }

    @Override
    public void reset() {
        table.clear();
        visibility.forget();
    }

    private static Stream<Playlist> newestFirst(Stream<Playlist> playlists) {
        return playlists.sorted(Comparator.comparingLong(Playlist::number).reversed());
    }
}
