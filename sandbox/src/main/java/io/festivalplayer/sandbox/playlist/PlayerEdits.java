package io.festivalplayer.sandbox.playlist;

import io.festivalplayer.sandbox.accounts.Listener;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What listeners do to their playlists in Spotify's own player, where the Web API's rules do not hold. */
@Component
public final class PlayerEdits {

    private final Playlists playlists;
    private final PlaylistRecords records;
    private final Editing editing;

    PlayerEdits(Playlists playlists, PlaylistRecords records, Editing editing) {
        this.playlists = playlists;
        this.records = records;
        this.editing = editing;
    }

    /** Makes a playlist. */
    public PlaylistRecord create(Listener listener, NewPlaylist wanted) {
        var id = playlists.create(listener.id(), wanted.details()).id();
        editing.add(id, listener, wanted.uris(), Optional.empty());
        return records.find(id).orElseThrow();
    }

    /**
     * Puts any URIs into a playlist: local files, episodes, tracks that are gone.
     *
     * @param position where the first one goes, from 0; empty means the end
     * @return the playlist, or empty when the listener made none of this id
     * @throws io.festivalplayer.sandbox.web.RefusedException when there is no room or no such position
     */
    public Optional<PlaylistRecord> add(Listener listener, String id, List<String> uris, Optional<Integer> position) {
        return playlists
                .current(id)
                .filter(playlist -> playlist.owner().equals(listener.id()))
                .flatMap(playlist -> {
                    editing.add(id, listener, uris, position);
                    return records.find(id);
                });
    }
}
