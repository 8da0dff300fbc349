package io.festivalplayer.sandbox.playlist;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;

/**
 * A playlist as it is at one moment.
 *
 * @param id the identifier
 * @param number counts the playlists in the order in which they were made
 * @param owner the owner's user id
 * @param details name, description and flags
 * @param entries the entries in order
 * @param libraries user ids of those who have it in their library; the owner too, until they remove it
 * @param revision counts the changes from 1
 * @param changedAt when it was last changed
 */
record Playlist(
        String id,
        long number,
        String owner,
        Details details,
        List<Entry> entries,
        List<String> libraries,
        int revision,
        Instant changedAt) {

    Playlist with(Details newDetails, Instant now) {
        return new Playlist(id, number, owner, newDetails, entries, libraries, revision + 1, now);
    }

    Playlist with(List<Entry> newEntries, Instant now) {
        return new Playlist(id, number, owner, details, List.copyOf(newEntries), libraries, revision + 1, now);
    }

    /** Being put into a library or taken out of it is no change of the playlist itself. */
    Playlist inLibraryOf(String user, Instant now) {
        return isInLibraryOf(user)
                ? this
                : withLibraries(
                        Stream.concat(libraries.stream(), Stream.of(user)).toList(), now);
    }

    Playlist outOfLibraryOf(String user, Instant now) {
        return withLibraries(
                libraries.stream().filter(other -> !other.equals(user)).toList(), now);
    }

    private Playlist withLibraries(List<String> newLibraries, Instant now) {
        return new Playlist(id, number, owner, details, entries, newLibraries, revision, now);
    }

    boolean isInLibraryOf(String user) {
        return libraries.contains(user);
    }

    int followers() {
        return (int) libraries.stream().filter(user -> !user.equals(owner)).count();
    }

    boolean isChangedBy(String user) {
        return owner.equals(user) || (details.collaborative() && isInLibraryOf(user));
    }

    String snapshotId() {
        var text = "%d,%s".formatted(revision, id);
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    List<String> uris() {
        return entries.stream().map(Entry::uri).toList();
    }
}
