package io.festivalplayer.common.pick;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import io.festivalplayer.common.job.Act;
import io.festivalplayer.common.job.ActState;
import io.festivalplayer.common.job.FoundTrack;
import io.festivalplayer.common.job.JobOptions;
import io.festivalplayer.common.job.Match;
import io.festivalplayer.common.job.Pick;
import io.festivalplayer.common.job.Track;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Chooses the tracks of each act, in the bill's order, no recording twice in the whole playlist. What the listener has
 * chosen for an act comes first. Pure; the gateway proposes by it, and the worker builds by it.
 */
public class TrackPicker {

    /** It knows nothing of any job. */
    public TrackPicker() {}

    /**
     * Chooses.
     *
     * @param acts all acts of the job, in the bill's order
     * @param options how many each may bring
     * @return one pick for each act, in the same order
     */
    public List<Pick> pick(List<Act> acts, JobOptions options) {
        var fixed = new HashMap<Integer, Pick>();
        var taken = new HashSet<String>();
        for (var act : acts) {
            act.fixedTracks().ifPresent(uris -> fixed.put(act.position(), fixed(act, uris, taken)));
        }
        return acts.stream()
                .map(act -> fixed.containsKey(act.position())
                        ? fixed.get(act.position())
                        : pick(act, options.tracksPerArtist(), taken))
                .toList();
    }

    private static Pick fixed(Act act, List<String> uris, Set<String> taken) {
        var byUri = act.found().stream().collect(toMap(found -> found.track().uri(), identity(), (first, _) -> first));
        var wanted = uris.stream().map(byUri::get).filter(Objects::nonNull).toList();
        var tracks = wanted.stream()
                .filter(found -> taken.add(recording(found)))
                .map(FoundTrack::track)
                .toList();
        return new Pick(act.position(), tracks, wanted.size() - tracks.size(), Optional.empty());
    }

    private static Pick pick(Act act, int wanted, Set<String> taken) {
        var found = act.found();
        var tracks = new ArrayList<Track>();
        var recordings = new HashSet<String>();
        int dropped = 0;
        for (var candidate : found) {
            if (tracks.size() == wanted) {
                break;
            }
            var recording = recording(candidate);
            if (!recordings.add(recording)) {
                continue;
            }
            if (taken.contains(recording)) {
                dropped++;
            } else {
                tracks.add(candidate.track());
            }
        }
        taken.addAll(recordings);
        return new Pick(act.position(), List.copyOf(tracks), dropped, reason(act, tracks.size(), wanted, dropped));
    }

    /** The same recording appears on a single, an album and a deluxe album, each with another URI. */
    private static String recording(FoundTrack found) {
        return found.isrc().orElse(found.track().uri());
    }

    private static Optional<String> reason(Act act, int picked, int wanted, int dropped) {
        if (picked == wanted
                || act.state() == ActState.SKIPPED
                || act.match().flatMap(Match::artist).isEmpty()) {
            return Optional.empty();
        }
        var others = dropped == 0 ? "" : " " + dropped + " more came with another act.";
        return Optional.of(picked + " of " + wanted + " tracks: the search found no more of this artist." + others);
    }
}
