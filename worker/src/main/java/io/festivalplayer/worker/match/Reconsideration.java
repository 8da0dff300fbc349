package io.festivalplayer.worker.match;

import io.festivalplayer.common.job.Act;
import io.festivalplayer.common.job.ActState;
import io.festivalplayer.common.job.Match;
import io.festivalplayer.common.job.PendingAct;
import io.festivalplayer.common.spotify.ActSearch;
import io.festivalplayer.worker.slice.Slice;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Brings together what decides about a job's unsure acts: the memory's answers to the whole bill, which cost nothing,
 * and, as long as doubt is left and the listener allows it, whom they play and whom they follow. All of that once a
 * job.
 */
@Component
class Reconsideration {

    private final Recollection recollection;
    private final SecondLook look;
    private final Favourites favourites;

    Reconsideration(Recollection recollection, SecondLook look, Favourites favourites) {
        this.recollection = recollection;
        this.look = look;
        this.favourites = favourites;
    }

    /** New outcomes of the acts that are no longer unsure, by their places on the bill. */
    Map<Integer, Match> of(Slice slice, List<Act> acts) {
        long unsure =
                acts.stream().filter(act -> act.state() == ActState.UNSURE).count();
        if (unsure == 0) {
            return Map.of();
        }
        var answers = answers(acts, slice.job().market());
        var decided = look.decide(acts, answers, Set.of());
        var known = new HashSet<String>();
        for (var kind : Favourites.Kind.values()) {
            if (decided.size() < unsure && known.addAll(favourites.of(slice, kind))) {
                decided = look.decide(acts, answers, known);
            }
        }
        return decided;
    }

    private Map<String, ActSearch> answers(List<Act> acts, Optional<String> market) {
        var asked = acts.stream()
                .map(act -> new PendingAct(act.position(), act.name(), Optional.empty()))
                .toList();
        var answers = new HashMap<String, ActSearch>();
        for (var standing : recollection.of(asked, market)) {
            if (standing instanceof Standing.Answered(var act, var search)) {
                answers.put(act.name(), search);
            }
        }
        return answers;
    }
}
