package io.festivalplayer.worker.build;

import io.festivalplayer.common.job.WaitReason;
import io.festivalplayer.common.spotify.SpotifyException;
import io.festivalplayer.common.spotify.SpotifyFailure;
import io.festivalplayer.common.spotify.SpotifyPlaylists;
import io.festivalplayer.common.spotify.SpotifyPlaylists.Playlist;
import io.festivalplayer.worker.slice.Slice;
import io.festivalplayer.worker.slice.SliceEnd;
import org.springframework.stereotype.Component;

/** Takes a cancelled job's playlist away again, also one whose creation was never answered. */
@Component
public class Removal {

    private final SpotifyPlaylists playlists;
    private final OwnPlaylists own;

    Removal(SpotifyPlaylists playlists, OwnPlaylists own) {
        this.playlists = playlists;
        this.own = own;
    }

    /**
     * Removes the playlist, if there is one.
     *
     * @param slice the cancelled job
     * @return removed, or parked while a playlist may still come into sight
     */
    public SliceEnd run(Slice slice) {
        var steps = slice.job().playlist();
        var playlist = steps.id().or(() -> own.find(slice).map(Playlist::id));
        var wait = OwnPlaylists.untilVisible(slice);
        if (playlist.isEmpty() && steps.creating() && wait.isPositive()) {
            return new SliceEnd.Parked(WaitReason.RETRY, wait);
        }
        playlist.ifPresent(id -> remove(slice, id));
        return new SliceEnd.Removed();
    }

    /** One that is gone already is what was wanted. */
    private void remove(Slice slice, String playlistId) {
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
    }
}
