package io.festivalplayer.worker.match;

import io.festivalplayer.common.job.Act;
import io.festivalplayer.common.job.Match;
import io.festivalplayer.common.job.MatchedAct;
import io.festivalplayer.common.job.PendingAct;
import io.festivalplayer.common.spotify.AccessToken;
import io.festivalplayer.common.spotify.ActSearch;
import io.festivalplayer.common.spotify.SpotifyCatalogue;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;

/** What the matcher makes of a bill, as it does in a job, but without the job around it. */
public final class BillTrial {

    private final ActSource source;
    private final AccessToken token;
    private final ActMatcher matcher = new ActMatcher();
    private final SecondLook look = new SecondLook(matcher);

    /** Asks Spotify with this token. */
    public BillTrial(SpotifyCatalogue catalogue, AccessToken token) {
        this.source = new ActSource(catalogue);
        this.token = token;
    }

    /**
     * What came of one act.
     *
     * @param match who it is
     * @param questions how many searches that took
     */
    public record Found(Match match, int questions) {}

    /** Calls Spotify as nobody in particular. */
    private <T> T read(Function<AccessToken, T> call) {
        return call.apply(token);
    }

    /** One outcome for each name, in the same order. */
    public List<Found> match(List<String> names) {
        var answers = new HashMap<String, ActSearch>();
        var acts = IntStream.range(0, names.size())
                .mapToObj(position -> act(position, names.get(position), answers))
                .toList();
        var decided = look.decide(acts, answers, Set.of());
        return acts.stream().map(act -> found(act, decided, answers)).toList();
    }

    private Act act(int position, String name, Map<String, ActSearch> answers) {
        var pending = new PendingAct(position, name, Optional.empty());
        var answer = answer(pending);
        answers.put(name, answer);
        var match = matcher.match(pending, answer);
        return MatchedAct.of(position, name, match);
    }

    private ActSearch answer(PendingAct act) {
        Standing standing = Standing.Open.unasked(act);
        while (standing instanceof Standing.Open open) {
            standing = open.with(source.ask(this::read, open));
        }
        if (standing instanceof Standing.Answered(var _, var search)) {
            return search;
        }
        throw new IllegalStateException("nobody else asks: " + standing);
    }

    private static Found found(Act act, Map<Integer, Match> decided, Map<String, ActSearch> answers) {
        var match = decided.getOrDefault(act.position(), act.match().orElseThrow());
        boolean once =
                Objects.requireNonNull(answers.get(act.name())).askedAgain().isEmpty();
        return new Found(match, once ? 1 : 2);
    }
}
