package io.festivalplayer.worker.build;

import io.festivalplayer.common.job.JobToken;
import io.festivalplayer.common.spotify.SpotifyPlaylists;
import io.festivalplayer.common.spotify.SpotifyPlaylists.Playlist;
import io.festivalplayer.worker.slice.Slice;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.stereotype.Component;

/** Finds the playlist that a job made, by the token in its description, among all of the listener's. */
@Component
class OwnPlaylists {

    /** What is written may be visible only seconds later; after this long, what is not there was never made. */
    private static final Duration VISIBLE_AFTER = Duration.ofSeconds(60);

    private final SpotifyPlaylists playlists;

    OwnPlaylists(SpotifyPlaylists playlists) {
        this.playlists = playlists;
    }

    /** How long the playlist of the latest create may still be out of sight; zero or less when it no longer may. */
    static Duration untilVisible(Slice slice) {
        return VISIBLE_AFTER.minus(slice.job().playlist().creatingFor());
    }

    Optional<Playlist> find(Slice slice) {
        var sentence = JobToken.sentence(slice.job().lease().jobId());
        for (var offset = OptionalInt.of(0); offset.isPresent(); ) {
            int from = offset.getAsInt();
            var page = slice.read(token -> playlists.mine(token, from));
            var found = page.items().stream()
                    .filter(playlist -> playlist.description().contains(sentence))
                    .findFirst();
            if (found.isPresent()) {
                return found;
            }
            offset = page.next();
        }
        return Optional.empty();
    }
}
