package io.festivalplayer.sandbox.library;

import io.festivalplayer.sandbox.accounts.Listener;
import io.festivalplayer.sandbox.storage.Resettable;
import io.festivalplayer.sandbox.storage.Storage;
import io.festivalplayer.sandbox.storage.Table;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;

/** Everybody's library; until it is changed it holds what the listener likes by nature. Safe for use by any thread. */
@Component
final class Libraries implements Resettable {

    private final Table<Library> table;
    private final Nature nature;

    Libraries(Storage storage, Nature nature) {
        this.table = storage.table("libraries", Library.class);
        this.nature = nature;
    }

    Library of(Listener listener) {
        return table.get(listener.id()).orElseGet(() -> nature.library(listener.name()));
    }

    void change(Listener listener, UnaryOperator<Library> change) {
        table.computeIfAbsent(listener.id(), nature.library(listener.name()));
        table.update(listener.id(), change);
    }

    @Override
    public void reset() {
        table.clear();
    }
}
