package io.festivalplayer.worker.match;

import io.festivalplayer.common.job.Act;
import io.festivalplayer.common.job.ActState;
import io.festivalplayer.common.job.Artist;
import io.festivalplayer.common.job.Match;
import io.festivalplayer.common.spotify.ActSearch;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Looks at a bill's unsure acts once more, when all acts have been looked for and say something of each other. Pure.
 */
@Component
class SecondLook {

    private final ActMatcher matcher;

    SecondLook(ActMatcher matcher) {
        this.matcher = matcher;
    }

    /**
     * Decides what can be decided.
     *
     * @param acts the bill, each act as it stands after the first look
     * @param answers what Spotify said of each act's name, as far as it is remembered
     * @param favourites ids of artists that the listener plays or follows
     * @return new outcomes of the acts that are no longer unsure, by their places on the bill
     */
    Map<Integer, Match> decide(List<Act> acts, Map<String, ActSearch> answers, Set<String> favourites) {
        var company = Company.of(sure(acts), answers.values(), favourites);
        var decided = new HashMap<Integer, Match>();
        for (var act : acts) {
            var answer = answers.get(act.name());
            if (act.state() == ActState.UNSURE && answer != null) {
                var match = matcher.match(act.name(), answer, company);
                if (match.state() == ActState.MATCHED) {
                    decided.put(act.position(), match);
                }
            }
        }
        return decided;
    }

    private static Set<String> sure(List<Act> acts) {
        return acts.stream()
                .filter(act -> act.state() == ActState.MATCHED)
                .flatMap(act -> act.match().stream())
                .flatMap(match -> match.artist().stream())
                .map(Artist::id)
                .collect(Collectors.toSet());
    }
}
