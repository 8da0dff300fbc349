package io.festivalplayer.worker.build;

import io.festivalplayer.common.job.BuildSteps;
import io.festivalplayer.common.job.BuildSteps.Change;
import io.festivalplayer.common.job.ClaimedJob;
import io.festivalplayer.common.job.Failure;
import io.festivalplayer.common.job.PlaylistNotes;
import io.festivalplayer.common.job.Target;
import io.festivalplayer.common.spotify.SpotifyException;
import io.festivalplayer.common.spotify.SpotifyFailure;
import io.festivalplayer.common.spotify.SpotifyPlaylists;
import io.festivalplayer.common.spotify.SpotifyPlaylists.Playlist;
import io.festivalplayer.worker.slice.Slice;
import io.festivalplayer.worker.slice.SliceEnd;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Looks at the listener's own playlist before anything is written into it: whether it is theirs and still there, and
 * what is in it, which is kept so that it can be put back.
 */
@Component
class ExistingPlaylist {

    private final SpotifyPlaylists playlists;
    private final ListenersLibrary library;
    private final PlaylistItems items;
    private final BuildSteps steps;
    private final PlaylistNotes notes;

    ExistingPlaylist(
            SpotifyPlaylists playlists,
            ListenersLibrary library,
            PlaylistItems items,
            BuildSteps steps,
            PlaylistNotes notes) {
        this.playlists = playlists;
        this.library = library;
        this.items = items;
        this.steps = steps;
        this.notes = notes;
    }

    Opened prepare(Slice slice, String playlistId) {
        var kept = library.find(slice, playlist -> playlist.id().equals(playlistId));
        if (kept.isEmpty()) {
            return new Opened.Not(new SliceEnd.More());
        }
        if (kept.get().isEmpty()) {
            return failed(isOthers(slice, playlistId) ? Failure.NOT_YOURS : Failure.PLAYLIST_GONE);
        }
        var playlist = kept.get().getFirst();
        if (!isListeners(slice, playlist)) {
            return failed(Failure.NOT_YOURS);
        }
        // Held before it is read: else the items of a job that is in the midst of replacing them would be kept as they
        // are.
        steps.hold(slice.job().lease(), playlistId);
        return items.read(slice, playlistId)
                .map(before -> prepare(slice, playlist, before))
                .orElseGet(() -> new Opened.Not(new SliceEnd.More()));
    }

    /** What is in nobody's library can still be read, and tells whose it was. */
    private boolean isOthers(Slice slice, String playlistId) {
        try {
            return !isListeners(slice, slice.read(token -> playlists.get(token, playlistId)));
        } catch (SpotifyException e) {
            if (e.failure() instanceof SpotifyFailure.NotFound) {
                return false;
            }
            throw e;
        }
    }

    private static boolean isListeners(Slice slice, Playlist playlist) {
        return playlist.ownerId().equals(slice.job().spotifyUserId());
    }

    private Opened prepare(Slice slice, Playlist playlist, List<String> before) {
        var job = slice.job();
        if (job.wish().target() instanceof Target.Replacing
                && before.stream().anyMatch(ExistingPlaylist::cannotBePutBack)) {
            return failed(Failure.CANNOT_REPLACE);
        }
        var change = change(job, playlist.id(), before);
        return steps.prepared(job.lease(), playlist.id(), playlist.url(), change)
                ? new Opened.Not(new SliceEnd.Cancelled())
                : new Opened.Ready(Content.of(playlist.id(), job, change.wanted(), before));
    }

    /** A local file, or what Spotify shows under no URI at all. */
    private static boolean cannotBePutBack(String uri) {
        return uri.isEmpty() || PlaylistItems.isLocalFile(uri);
    }

    private Change change(ClaimedJob job, String playlistId, List<String> before) {
        var picked = job.playlist().uris();
        var there = new HashSet<>(before);
        var ours = notes.ours(job.accountId(), playlistId);
        var added = picked.stream().filter(uri -> !there.contains(uri)).toList();
        return switch (job.wish().target()) {
            case Target.Appending(var id) -> new Change(before, added, added);
            case Target.Replacing(var id, var keepOthers) -> {
                var again = new HashSet<>(picked);
                var kept = before.stream().filter(uri -> keepOthers && !ours.contains(uri) && !again.contains(uri));
                yield new Change(
                        before,
                        Stream.concat(picked.stream(), kept).toList(),
                        picked.stream()
                                .filter(uri -> ours.contains(uri) || !there.contains(uri))
                                .toList());
            }
            case Target.NewPlaylist() -> throw new IllegalArgumentException("A new playlist has nothing before it");
        };
    }

    private static Opened failed(Failure failure) {
        return new Opened.Not(new SliceEnd.Failed(failure));
    }
}
