package io.festivalplayer.sandbox.accounts;

import io.festivalplayer.sandbox.storage.Resettable;
import io.festivalplayer.sandbox.storage.Storage;
import io.festivalplayer.sandbox.storage.Table;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What listeners allowed, so that they are not asked the same again. Safe for use by any thread. */
@Component
final class Consents implements Resettable {

    private final Table<Consent> table;

    Consents(Storage storage) {
        this.table = storage.table("consents", Consent.class);
    }

    /** Says whether a listener allowed at least what is asked. */
    boolean cover(Listener listener, AuthorizationRequest asked) {
        return table.get(key(listener, asked.app()))
                .filter(consent -> consent.scopes().containsAll(asked.scopes()))
                .isPresent();
    }

    void allow(Listener listener, AuthorizationRequest asked) {
        var key = key(listener, asked.app());
        table.computeIfAbsent(key, new Consent(listener.id(), asked.app().id(), Set.of()));
        table.update(key, consent -> consent.and(asked.scopes()));
    }

    void revoke(Listener listener) {
        table.all().stream()
                .filter(consent -> consent.listener().equals(listener.id()))
                .forEach(consent -> table.remove(key(listener, consent.app())));
    }

    private static String key(Listener listener, App app) {
        return key(listener, app.id());
    }

    private static String key(Listener listener, String app) {
        return app + " " + listener.id();
    }

    @Override
    public void reset() {
        table.clear();
    }
}
