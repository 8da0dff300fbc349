package io.festivalplayer.sandbox.library;

import io.festivalplayer.sandbox.accounts.Listener;
import io.festivalplayer.sandbox.catalogue.Artist;
import io.festivalplayer.sandbox.catalogue.Catalogue;
import io.festivalplayer.sandbox.catalogue.Recording;
import io.festivalplayer.sandbox.storage.Resettable;
import io.festivalplayer.sandbox.storage.Storage;
import io.festivalplayer.sandbox.storage.Table;
import java.util.List;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;

/** What everybody plays most. Safe for use by any thread. */
@Component
final class Tops implements Resettable {

    private final Table<Top> table;
    private final Catalogue catalogue;
    private final Nature nature;

    Tops(Storage storage, Catalogue catalogue, Nature nature) {
        this.table = storage.table("tops", Top.class);
        this.catalogue = catalogue;
        this.nature = nature;
    }

    List<Artist> artists(Listener listener, TimeRange range) {
        return told(listener)
                .artists()
                .map(ids -> ids.stream()
                        .flatMap(id -> catalogue.artist(id).stream())
                        .toList())
                .orElseGet(() -> nature.top(listener.name(), range));
    }

    List<Recording> tracks(Listener listener, TimeRange range) {
        return told(listener)
                .tracks()
                .map(ids -> ids.stream()
                        .flatMap(id -> catalogue.recording(id).stream())
                        .toList())
                .orElseGet(() -> nature.bestOf(artists(listener, range)));
    }

    void tell(Listener listener, UnaryOperator<Top> change) {
        table.computeIfAbsent(listener.id(), Top.UNTOLD);
        table.update(listener.id(), change);
    }

    private Top told(Listener listener) {
        return table.get(listener.id()).orElse(Top.UNTOLD);
    }

    @Override
    public void reset() {
        table.clear();
    }
}
