package io.festivalplayer.worker.build;

import io.festivalplayer.common.job.JobRuns;
import io.festivalplayer.common.spotify.SpotifyPlaylists;
import io.festivalplayer.worker.slice.Slice;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.springframework.stereotype.Component;

/** What is in a playlist, by reading it: its content tells the truth, its snapshot id does not. */
@Component
class PlaylistItems {

    private final SpotifyPlaylists playlists;
    private final JobRuns runs;

    PlaylistItems(SpotifyPlaylists playlists, JobRuns runs) {
        this.playlists = playlists;
        this.runs = runs;
    }

    List<String> read(Slice slice, String playlistId) {
        var all = new ArrayList<String>();
        for (var offset = OptionalInt.of(0); offset.isPresent(); ) {
            int from = offset.getAsInt();
            var page = slice.read(token -> playlists.items(token, playlistId, from));
            all.addAll(page.items());
            offset = page.next();
        }
        return all;
    }

    /**
     * After a write whose outcome is unknown: how much of the list is there. What is not all of it is believed only
     * when it is read twice, since a write may become visible in between; when something else is there, nothing counts,
     * and the first chunk replaces it all. Empty when the two looks differ.
     */
    OptionalInt countWritten(Slice slice, String playlistId, List<String> wanted) {
        var there = read(slice, playlistId);
        if (!there.equals(wanted) && !there.equals(read(slice, playlistId))) {
            return OptionalInt.empty();
        }
        var isPrefix =
                there.size() <= wanted.size() && wanted.subList(0, there.size()).equals(there);
        int written = isPrefix ? there.size() : 0;
        runs.written(slice.job().lease(), written);
        return OptionalInt.of(written);
    }
}
