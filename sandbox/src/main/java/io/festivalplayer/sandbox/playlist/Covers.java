package io.festivalplayer.sandbox.playlist;

import io.festivalplayer.sandbox.storage.Resettable;
import io.festivalplayer.sandbox.storage.Storage;
import io.festivalplayer.sandbox.storage.Table;
import io.festivalplayer.sandbox.view.ImageView;
import io.festivalplayer.sandbox.web.Links;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The pictures of playlists: put up by a listener, else drawn as soon as there are entries. Safe for any thread. */
@Component
final class Covers implements Resettable {

    private final Table<Cover> table;
    private final Links links;

    Covers(Storage storage, Links links) {
        this.table = storage.table("covers", Cover.class);
        this.links = links;
    }

    void put(String playlist, Cover cover) {
        table.put(playlist, cover);
    }

    Optional<Cover> of(String playlist) {
        return table.get(playlist);
    }

    List<ImageView> images(Playlist playlist) {
        var id = playlist.id();
        if (table.get(id).isPresent()) {
            return List.of(new ImageView(links.image(id) + "/cover?v=" + playlist.revision(), null, null));
        }
        return playlist.entries().isEmpty() ? List.of() : ImageView.single(id, links);
    }

    @Override
    public void reset() {
        table.clear();
    }
}
