package io.festivalplayer.worker.match;

import io.festivalplayer.common.job.Act;
import io.festivalplayer.common.job.ActState;
import io.festivalplayer.common.job.Match;
import io.festivalplayer.common.job.MatchedAct;
import io.festivalplayer.common.job.PartedAct;
import io.festivalplayer.common.job.PendingAct;
import io.festivalplayer.common.lineup.LineupReader;
import io.festivalplayer.common.memory.Question;
import io.festivalplayer.common.spotify.AccessToken;
import io.festivalplayer.common.spotify.ActSearch;
import io.festivalplayer.common.spotify.SpotifyCatalogue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

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
     * What came of one act of the bill as the listener gets it.
     *
     * @param of the place of the billing in the given list
     * @param part the place in its joint billing, if that was taken apart
     * @param match who it is
     * @param questions how many searches that took
     */
    public record Found(int of, Optional<Integer> part, Match match, int questions) {}

    /** An act on its way, and what it came from. */
    private record Entry(int of, Optional<Integer> part, Act act, List<String> parts) {}

    /** Calls Spotify as nobody in particular. */
    private <T> T read(Function<AccessToken, T> call) {
        return call.apply(token);
    }

    /** The outcomes of these billings in order: one for each, or one for each part of those that were taken apart. */
    public List<Found> match(List<String> billings) {
        var asked = new HashMap<Question, ActSearch>();
        var answers = new HashMap<String, ActSearch>();
        var entries = new ArrayList<Entry>();
        for (int i = 0; i < billings.size(); i++) {
            var act = act(i, billings.get(i), asked, answers);
            entries.add(new Entry(i, Optional.empty(), act, parts(billings.get(i))));
        }
        var parted = parted(entries, asked, answers);
        var acts = parted.stream().map(Entry::act).toList();
        var decided = look.decide(acts, answers, Set.of());
        return parted.stream().map(entry -> found(entry, decided, answers)).toList();
    }

    private static List<String> parts(String billing) {
        var acts = new LineupReader().read(billing).acts();
        return acts.size() == 1 ? acts.getFirst().parts() : List.of();
    }

    /** The same entries, with parts in the place of joint billings that nobody has. */
    private List<Entry> parted(List<Entry> entries, Map<Question, ActSearch> asked, Map<String, ActSearch> answers) {
        var open = entries.stream()
                .filter(entry -> !entry.parts().isEmpty() && entry.act().state() != ActState.MATCHED)
                .collect(Collectors.toMap(Entry::of, Entry::parts));
        var parted = Parting.parted(entries.stream().map(Entry::act).toList(), open).stream()
                .collect(Collectors.toMap(PartedAct::position, PartedAct::names));
        var replaced = new ArrayList<Entry>();
        for (var entry : entries) {
            if (!parted.containsKey(entry.of())) {
                replaced.add(at(replaced.size(), entry, entry.act()));
                continue;
            }
            for (var name : parted.getOrDefault(entry.of(), List.of())) {
                var part = new Entry(entry.of(), Optional.of(entry.parts().indexOf(name)), entry.act(), List.of());
                replaced.add(at(replaced.size(), part, act(replaced.size(), name, asked, answers)));
            }
        }
        return replaced;
    }

    private static Entry at(int position, Entry entry, Act act) {
        var moved = MatchedAct.of(position, act.name(), act.match().orElseThrow());
        return new Entry(entry.of(), entry.part(), moved, entry.parts());
    }

    private Act act(int position, String name, Map<Question, ActSearch> asked, Map<String, ActSearch> answers) {
        var pending = new PendingAct(position, name, Optional.empty());
        var answer = answer(pending, asked);
        answers.put(name, answer);
        var match = matcher.match(pending, answer);
        return MatchedAct.of(position, name, match);
    }

    /** Like the memory, it asks each question once. */
    private ActSearch answer(PendingAct act, Map<Question, ActSearch> asked) {
        Standing standing = Standing.Open.unasked(act);
        while (standing instanceof Standing.Open open) {
            standing = open.with(asked.computeIfAbsent(open.inquiry().question(), _ -> source.ask(this::read, open)));
        }
        if (standing instanceof Standing.Answered(var _, var search)) {
            return search;
        }
        throw new IllegalStateException("nobody else asks: " + standing);
    }

    private static Found found(Entry entry, Map<Integer, Match> decided, Map<String, ActSearch> answers) {
        var match =
                decided.getOrDefault(entry.act().position(), entry.act().match().orElseThrow());
        boolean once = Objects.requireNonNull(answers.get(entry.act().name()))
                .askedAgain()
                .isEmpty();
        return new Found(entry.of(), entry.part(), match, once ? 1 : 2);
    }
}
