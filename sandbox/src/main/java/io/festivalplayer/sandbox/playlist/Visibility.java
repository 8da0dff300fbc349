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

    private record Version(Playlist playlist, Instant visibleFrom) {}

    private final Map<String, List<Version>> histories = new ConcurrentHashMap<>();
    private final RuleBook rules;
    private final SandboxClock clock;

    Visibility(RuleBook rules, SandboxClock clock) {
        this.rules = rules;
        this.clock = clock;
    }

    void written(Optional<Playlist> before, Playlist after) {
        var delay = rules.current().visibilityDelayMs();
        if (delay == 0) {
            histories.remove(after.id());
            return;
        }
        var now = clock.instant();
        histories.compute(after.id(), (id, known) -> {
            var history = new ArrayList<>(known == null ? visibleAlready(before) : known);
            history.add(new Version(after, now.plusMillis(delay)));
            while (history.size() > 1 && history.get(1).visibleFrom().isBefore(now)) {
                history.removeFirst();
            }
            return List.copyOf(history);
        });
    }

    private static List<Version> visibleAlready(Optional<Playlist> playlist) {
        return playlist.map(version -> new Version(version, Instant.MIN)).stream()
                .toList();
    }

    /** Returns the version of a playlist that readers see, or empty when they do not see it yet. */
    Optional<Playlist> of(Playlist current) {
        var history = histories.get(current.id());
        if (history == null) {
            return Optional.of(current);
        }
        var now = clock.instant();
        return history.reversed().stream()
                .filter(version -> !version.visibleFrom().isAfter(now))
                .map(Version::playlist)
                .findFirst();
    }

    void forget() {
        histories.clear();
    }
}
