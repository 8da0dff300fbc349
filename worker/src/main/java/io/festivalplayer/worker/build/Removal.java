package io.festivalplayer.worker.build;

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
     * @return removed
     */
    public SliceEnd run(Slice slice) {
        slice.job()
                .playlist()
                .id()
                .or(() -> own.find(slice).map(Playlist::id))
                .ifPresent(id -> slice.write(token -> {
                    playlists.remove(token, id);
                    return id;
                }));
        return new SliceEnd.Removed();
    }
}
