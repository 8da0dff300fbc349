package io.festivalplayer.sandbox.accounts;

import java.util.Optional;
import org.springframework.stereotype.Component;

/** The registered apps. */
@Component
final class Apps {

    Optional<App> find(String id) {
        return App.SANDBOX.id().equals(id) ? Optional.of(App.SANDBOX) : Optional.empty();
    }
}
