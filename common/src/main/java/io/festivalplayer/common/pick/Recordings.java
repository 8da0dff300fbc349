package io.festivalplayer.common.pick;

import io.festivalplayer.common.job.FoundTrack;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which tracks are the same recording: those of one international code, and, where one of two has none, those of one
 * title and of a length within two seconds.
 */
final class Recordings {

    private static final int TOLERANCE_MS = 2000;

    private final List<Integer> parents = new ArrayList<>();
    private final Map<FoundTrack, Integer> numbers = new HashMap<>();
    private final Map<String, Integer> byCode = new HashMap<>();
    private final Map<String, Integer> byUri = new HashMap<>();
    private final Map<Title, List<FoundTrack>> byTitle = new HashMap<>();

    Recordings(List<FoundTrack> tracks) {
        tracks.forEach(this::add);
        if (tracks.stream().anyMatch(track -> track.isrc().isEmpty())) {
            tracks.forEach(this::compareByTitle);
        }
    }

    /** The recording's number; the same for all tracks that are it. */
    int of(FoundTrack track) {
        return root(Objects.requireNonNull(numbers.get(track)));
    }

    private void add(FoundTrack track) {
        if (numbers.containsKey(track)) {
            return;
        }
        int number = parents.size();
        parents.add(number);
        numbers.put(track, number);
        join(number, byUri.putIfAbsent(track.track().uri(), number));
        track.isrc().ifPresent(code -> join(number, byCode.putIfAbsent(code, number)));
    }

    private void compareByTitle(FoundTrack track) {
        var alike = byTitle.computeIfAbsent(Title.of(track.track().name()), _ -> new ArrayList<>());
        for (var other : alike) {
            if ((track.isrc().isEmpty() || other.isrc().isEmpty())
                    && Math.abs(track.durationMs() - other.durationMs()) <= TOLERANCE_MS) {
                join(of(track), of(other));
            }
        }
        alike.add(track);
    }

    private void join(int number, @Nullable Integer other) {
        if (other != null) {
            parents.set(root(number), root(other));
        }
    }

    private int root(int number) {
        int root = number;
        while (parents.get(root) != root) {
            root = parents.get(root);
        }
        return root;
    }
}
