package io.festivalplayer.worker.build;

import io.festivalplayer.common.job.JobToken;
import io.festivalplayer.common.spotify.SpotifyPlaylists;
import io.festivalplayer.common.spotify.SpotifyPlaylists.Playlist;
import io.festivalplayer.worker.WorkerSettings;
import io.festivalplayer.worker.slice.Slice;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** Finds playlists among all in the listener's library: those that a job made, by the token in their description. */
@Component
class ListenersLibrary {

    private final SpotifyPlaylists playlists;
    private final WorkerSettings settings;

    ListenersLibrary(SpotifyPlaylists playlists, WorkerSettings settings) {
        this.playlists = playlists;
        this.settings = settings;
    }

    /** How long the playlist of the latest create may still be out of sight; zero or less when it no longer may. */
    Duration untilVisible(Slice slice) {
        return settings.visibleAfter().minus(slice.job().playlist().creatingFor());
    }

    /** Those that bear the job's token; empty when the process was asked to stop meanwhile. */
    Optional<List<Playlist>> find(Slice slice) {
        var sentence = JobToken.sentence(slice.job().lease().jobId());
        return find(slice, playlist -> playlist.description().contains(sentence));
    }

    /** Those of the listener's library that are meant; empty when the process was asked to stop meanwhile. */
    Optional<List<Playlist>> find(Slice slice, Predicate<Playlist> meant) {
        var found = new ArrayList<Playlist>();
        for (var offset = OptionalInt.of(0); offset.isPresent(); ) {
            if (slice.isStopping()) {
                return Optional.empty();
            }
            int from = offset.getAsInt();
            var page = slice.read(token -> playlists.mine(token, from));
            page.items().stream().filter(meant).forEach(found::add);
            offset = page.next();
        }
        return Optional.of(found);
    }
}
