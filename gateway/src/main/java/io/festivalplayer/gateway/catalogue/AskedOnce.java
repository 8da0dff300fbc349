package io.festivalplayer.gateway.catalogue;

import io.festivalplayer.common.memory.CatalogueMemory;
import io.festivalplayer.common.memory.Known;
import io.festivalplayer.common.memory.Question;
import io.festivalplayer.common.spotify.ActSearch;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * Answers by what is remembered, and asks Spotify else. Who finds that somebody else is asking waits for that answer;
 * after a few seconds they ask themselves, since a person does not wait longer. Safe for use by many threads.
 */
@Component
class AskedOnce {

    private static final Duration LOOK_AGAIN = Duration.ofMillis(100);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final CatalogueMemory memory;

    AskedOnce(CatalogueMemory memory) {
        this.memory = memory;
    }

    /** The answer to a question, given what Spotify is asked for it. */
    ActSearch answer(Question question, Optional<String> market, Supplier<ActSearch> spotify) {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            var known = memory.recall(List.of(question), market).get(question);
            if (known instanceof Known.Answered(var answer)) {
                return answer;
            }
            if (known == null && memory.take(question, market)) {
                return memory.learn(question, market, spotify);
            }
            if (System.nanoTime() >= until) {
                return spotify.get();
            }
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
        }
    }
}
