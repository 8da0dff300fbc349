package io.festivalplayer.worker.match;

import io.festivalplayer.common.memory.CatalogueMemory;
import io.festivalplayer.common.spotify.ActSearch;
import io.festivalplayer.worker.slice.Slice;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Asks Spotify what nobody else is asking, and remembers the answer for all. Safe for use by many threads. */
@Component
class Asking {

    private final CatalogueMemory memory;
    private final ActSource source;

    Asking(CatalogueMemory memory, ActSource source) {
        this.memory = memory;
        this.source = source;
    }

    /** The answer; empty if somebody else is asking just now, or has asked meanwhile. */
    Optional<ActSearch> ask(Slice slice, Standing.Open open) {
        var question = open.inquiry().question();
        var market = slice.job().market();
        return memory.take(question, market)
                ? Optional.of(memory.learn(question, market, () -> source.ask(slice::read, open)))
                : Optional.empty();
    }
}
