package io.festivalplayer.worker.match;

import io.festivalplayer.common.account.AccountStore;
import io.festivalplayer.common.job.Act;
import io.festivalplayer.common.job.ActState;
import io.festivalplayer.common.job.Match;
import io.festivalplayer.common.job.PendingAct;
import io.festivalplayer.common.spotify.ActSearch;
import io.festivalplayer.common.spotify.ActSearch.FoundArtist;
import io.festivalplayer.common.spotify.SpotifyException;
import io.festivalplayer.common.spotify.SpotifyFailure;
import io.festivalplayer.common.spotify.SpotifyTaste;
import io.festivalplayer.common.spotify.SpotifyTaste.Range;
import io.festivalplayer.worker.slice.Slice;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Brings together what decides about a job's unsure acts: the memory's answers to the whole bill, which cost nothing,
 * and, where doubt is left and the listener allows it, whom the listener plays, which costs one call a job.
 */
@Component
class Reconsideration {

    private static final Set<String> SCOPE = Set.of("user-top-read");
    private static final int MOST = 50;

    private final Recollection recollection;
    private final SecondLook look;
    private final AccountStore accounts;
    private final SpotifyTaste taste;

    Reconsideration(Recollection recollection, SecondLook look, AccountStore accounts, SpotifyTaste taste) {
        this.recollection = recollection;
        this.look = look;
        this.accounts = accounts;
        this.taste = taste;
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
        if (decided.size() == unsure || !accounts.hasAllowed(slice.job().accountId(), SCOPE)) {
            return decided;
        }
        return look.decide(acts, answers, played(slice));
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

    /** Without their leave there is nothing to go by, which is no failure of the job. */
    private Set<String> played(Slice slice) {
        try {
            return slice.read(token -> taste.topArtists(token, Range.LONG_TERM, MOST)).stream()
                    .map(FoundArtist::id)
                    .collect(Collectors.toSet());
        } catch (SpotifyException e) {
            if (e.failure() instanceof SpotifyFailure.Forbidden) {
                return Set.of();
            }
            throw e;
        }
    }
}
