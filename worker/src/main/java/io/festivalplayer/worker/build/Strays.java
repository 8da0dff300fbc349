package io.festivalplayer.worker.build;

import io.festivalplayer.common.job.PlaylistNotes;
import io.festivalplayer.common.spotify.SpotifyException;
import io.festivalplayer.common.spotify.SpotifyFailure;
import io.festivalplayer.common.spotify.SpotifyPlaylists;
import io.festivalplayer.common.spotify.SpotifyPlaylists.Playlist;
import io.festivalplayer.worker.slice.Slice;
import java.util.HashSet;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Removes the playlists that a job made besides its own: runs that broke off, or a create that was in doubt, may have
 * left some. They are known by the notes of every answered create, and by the job's token.
 */
@Component
class Strays {

    private final SpotifyPlaylists playlists;
    private final ListenersLibrary library;
    private final PlaylistNotes notes;

    Strays(SpotifyPlaylists playlists, ListenersLibrary library, PlaylistNotes notes) {
        this.playlists = playlists;
        this.library = library;
        this.notes = notes;
    }

    /** Removes all but {@code kept}. Gives false when the process was asked to stop before all were removed. */
    boolean remove(Slice slice, Optional<String> kept) {
        var listed = library.find(slice);
        if (listed.isEmpty()) {
            return false;
        }
        var strays = new HashSet<>(notes.createdPlaylists(slice.job().lease().jobId()));
        listed.get().stream().map(Playlist::id).forEach(strays::add);
        strays.removeAll(notes.removedPlaylists(slice.job().lease().jobId()));
        kept.ifPresent(strays::remove);
        for (var stray : strays) {
            if (slice.isStopping()) {
                return false;
            }
            remove(slice, stray);
        }
        return true;
    }

    /** One that is gone already is what was wanted. */
    void remove(Slice slice, String playlistId) {
        try {
            slice.write(token -> {
                playlists.remove(token, playlistId);
                return playlistId;
            });
        } catch (SpotifyException e) {
            if (!(e.failure() instanceof SpotifyFailure.NotFound)) {
                throw e;
            }
        }
        notes.noteRemoved(slice.job().lease().jobId(), playlistId);
    }
}
