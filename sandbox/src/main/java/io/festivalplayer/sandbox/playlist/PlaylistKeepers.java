package io.festivalplayer.sandbox.playlist;

import io.festivalplayer.sandbox.accounts.Listener;
import io.festivalplayer.sandbox.time.SandboxClock;
import org.springframework.stereotype.Component;

/** Who has which playlist in their library. A playlist that does not exist is kept by nobody. */
@Component
public final class PlaylistKeepers {

    private final Playlists playlists;
    private final SandboxClock clock;

    PlaylistKeepers(Playlists playlists, SandboxClock clock) {
        this.playlists = playlists;
        this.clock = clock;
    }

    /** Puts a playlist into a listener's library; one that is there already stays. */
    public void add(String id, Listener listener) {
        playlists.change(id, playlist -> playlist.inLibraryOf(listener.id(), clock.instant()));
    }

    /** Takes a playlist out of a listener's library, which is all that can be done to delete it. */
    public void remove(String id, Listener listener) {
        playlists.change(id, playlist -> playlist.outOfLibraryOf(listener.id(), clock.instant()));
    }

    /** Says whether readers see a playlist in a listener's library. */
    public boolean include(String id, Listener listener) {
        return playlists
                .visible(id)
                .filter(playlist -> playlist.isInLibraryOf(listener.id()))
                .isPresent();
    }
}
