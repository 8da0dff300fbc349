package io.festivalplayer.common.pick;

import io.festivalplayer.common.job.FoundTrack;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Deals recordings to acts, each once: first what the listener has chosen, and then, in the bill's order, what each act
 * would bring. Who would go away empty since others have all of theirs gets one back, if those can do without (a
 * bipartite matching, Kuhn 1955).
 */
final class Deal {

    private final List<Repertoire> acts;
    private final Recordings recordings;
    private final Map<Integer, Integer> reserved = new HashMap<>();

    private Deal(List<Repertoire> acts) {
        this.acts = acts;
        this.recordings = new Recordings(acts.stream()
                .flatMap(act -> act.versions().stream())
                .map(Version::best)
                .toList());
    }

    /**
     * What an act has got.
     *
     * @param tracks its tracks, best first
     * @param dropped how many it left to other acts
     */
    record Hand(List<FoundTrack> tracks, int dropped) {}

    /** One hand for each act, at most as large as is wanted of it. */
    static List<Hand> of(List<Repertoire> acts) {
        var deal = new Deal(acts);
        var hands = deal.hands();
        return deal.reserve(hands) ? deal.hands() : hands;
    }

    private List<Hand> hands() {
        var taken = new HashMap<Integer, Integer>();
        places().filter(act -> acts.get(act).isFixed())
                .forEach(act -> acts.get(act)
                        .versions()
                        .forEach(version -> taken.putIfAbsent(recordings.of(version.best()), act)));
        return places().mapToObj(act -> hand(act, taken)).toList();
    }

    private Hand hand(int act, Map<Integer, Integer> taken) {
        var tracks = new ArrayList<FoundTrack>();
        var seen = new HashSet<Integer>();
        int dropped = 0;
        for (var version : acts.get(act).versions()) {
            if (tracks.size() == acts.get(act).wanted()) {
                break;
            }
            int recording = recordings.of(version.best());
            if (seen.add(recording)) {
                if (reserved.getOrDefault(recording, act) == act
                        && taken.merge(recording, act, (first, _) -> first) == act) {
                    tracks.add(version.best());
                } else {
                    dropped++;
                }
            }
        }
        return new Hand(List.copyOf(tracks), dropped);
    }

    /** Keeps one recording for each act, also for those that went away empty. Gives whether that changes anything. */
    private boolean reserve(List<Hand> hands) {
        places().forEach(act -> hands.get(act).tracks().stream()
                .limit(acts.get(act).isFixed() ? Integer.MAX_VALUE : 1)
                .forEach(track -> reserved.put(recordings.of(track), act)));
        boolean changed = false;
        for (int act = 0; act < hands.size(); act++) {
            changed |= hands.get(act).tracks().isEmpty() && acts.get(act).isOpen() && seat(act, new HashSet<>());
        }
        return changed;
    }

    /** Finds a recording for an act: one that nobody needs, or another act's that can be seated elsewhere. */
    private boolean seat(int act, Set<Integer> tried) {
        if (acts.get(act).isFixed()) {
            return false;
        }
        var own = acts.get(act).versions().stream()
                .map(version -> recordings.of(version.best()))
                .toList();
        var free = own.stream()
                .filter(recording -> !reserved.containsKey(recording))
                .findFirst();
        if (free.isPresent()) {
            reserved.put(free.get(), act);
            return true;
        }
        for (var recording : own) {
            if (tried.add(recording) && seat(Objects.requireNonNull(reserved.get(recording)), tried)) {
                reserved.put(recording, act);
                return true;
            }
        }
        return false;
    }

    private IntStream places() {
        return IntStream.range(0, acts.size());
    }
}
