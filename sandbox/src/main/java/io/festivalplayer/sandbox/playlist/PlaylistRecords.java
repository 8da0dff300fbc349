package io.festivalplayer.sandbox.playlist;

import io.festivalplayer.sandbox.accounts.Listener;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells the truth about a listener's playlists, whatever readers see of it yet. Safe for use by any thread. */
@Component
public final class PlaylistRecords {

    private final Playlists playlists;
    private final Writes writes;

    PlaylistRecords(Playlists playlists, Writes writes) {
        this.playlists = playlists;
        this.writes = writes;
    }

    /** Returns all playlists that a listener ever made, oldest first. */
    public List<PlaylistRecord> of(Listener owner) {
        return playlists.madeBy(owner.id()).stream().map(this::record).toList();
    }

    /** Returns the playlist of an id. */
    public Optional<PlaylistRecord> find(String id) {
        return playlists.current(id).map(this::record);
    }

    private PlaylistRecord record(Playlist playlist) {
        return new PlaylistRecord(
                playlist.id(),
                playlist.details().name(),
                playlist.details().description(),
                playlist.details().open(),
                !playlist.isInLibraryOf(playlist.owner()),
                playlist.uris(),
                writes.to(playlist.id()));
    }
}
