package io.festivalplayer.sandbox.playlist;

import io.festivalplayer.sandbox.rules.RuleBook;
import io.festivalplayer.sandbox.time.SandboxClock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * Lets readers see a write only some time later, as was measured of Spotify. What was written while there was no delay
 * is visible at once; after a restart everything is.
 */
@Component
final class Visibility {

    private final Map<String, List<Playlist>> histories = new ConcurrentHashMap<>();
    private final RuleBook rules;
    private final SandboxClock clock;

    Visibility(RuleBook rules, SandboxClock clock) {
        this.rules = rules;
        this.clock = clock;
    }

    void written(Optional<Playlist> before, Playlist after) {
        if (rules.current().visibilityDelayMs() == 0) {
            histories.remove(after.id());
            return;
        }
        var seen = seenFrom();
        histories.compute(after.id(), (id, known) -> {
            var history = new ArrayList<>(known == null ? before.stream().toList() : known);
            history.add(after);
            while (history.size() > 1 && !history.get(1).changedAt().isAfter(seen)) {
                history.removeFirst();
            }
            return List.copyOf(history);
        });
    }

    /** Returns the version of a playlist that readers see, or empty when they do not see it yet. */
    Optional<Playlist> of(Playlist current) {
        var history = histories.get(current.id());
        if (history == null) {
            return Optional.of(current);
        }
        var seen = seenFrom();
        return history.reversed().stream()
                .filter(version -> !version.changedAt().isAfter(seen))
                .findFirst();
    }

    private Instant seenFrom() {
        return clock.instant().minusMillis(rules.current().visibilityDelayMs());
    }

    void forget() {
        histories.clear();
    }
}
