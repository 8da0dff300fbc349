package io.festivalplayer.common.pick;

import io.festivalplayer.common.job.Act;
import io.festivalplayer.common.job.FoundTrack;
import io.festivalplayer.common.job.JobOptions;
import io.festivalplayer.common.job.Pick;
import io.festivalplayer.common.job.Picking;
import io.festivalplayer.common.pick.Deal.Hand;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Chooses the tracks of each act, no recording twice in the whole playlist, and their order. What the listener has
 * chosen for an act comes first. Pure; the gateway proposes by it, and the worker builds by it.
 */
public class TrackPicker implements Picking {

    /** It knows nothing of any job. */
    public TrackPicker() {}

    @Override
    public Proposal propose(List<Act> acts, JobOptions options) {
        var dealt = deal(acts, options);
        return new Proposal(dealt.picks(), dealt.lacking());
    }

    @Override
    public List<String> inOrder(List<Pick> picks, JobOptions options) {
        return Sequence.of(picks, options);
    }

    /**
     * Chooses tracks and their order, and says what would make the choice better to know.
     *
     * @param acts all acts of the job, in the bill's order, with what is known of their artists' tracks
     * @param options what the listener wishes
     * @return the choice
     */
    public Choice choose(List<Act> acts, JobOptions options) {
        var dealt = deal(acts, options);
        return new Choice(
                dealt.picks(),
                inOrder(dealt.picks(), options),
                dealt.lacking(),
                unasked(dealt.repertoires(), dealt.kept(), options));
    }

    /** What the acts bring, before it is put in order. */
    private record Dealt(
            List<Repertoire> repertoires, List<List<FoundTrack>> kept, List<Pick> picks, Set<Integer> lacking) {}

    private static Dealt deal(List<Act> acts, JobOptions options) {
        var repertoires = acts.stream().map(act -> Repertoire.of(act, options)).toList();
        var hands = Deal.of(repertoires);
        var dealt = hands.stream().map(Hand::tracks).toList();
        var kept = Limit.thin(repertoires, dealt, options);
        boolean thinned = !kept.equals(dealt);
        var picks = new ArrayList<Pick>();
        var lacking = new HashSet<Integer>();
        for (int i = 0; i < acts.size(); i++) {
            var repertoire = repertoires.get(i);
            var pick = pick(acts.get(i), hands.get(i), kept.get(i), repertoire, options);
            picks.add(pick);
            // Where a limit thins, more would not be taken; but each act is to have one.
            if (repertoire.isOpen()
                    && (thinned
                            ? hands.get(i).tracks().isEmpty()
                            : pick.tracks().size() < repertoire.wanted())) {
                lacking.add(pick.position());
            }
        }
        return new Dealt(repertoires, kept, List.copyOf(picks), Set.copyOf(lacking));
    }

    private static Pick pick(Act act, Hand hand, List<FoundTrack> kept, Repertoire repertoire, JobOptions options) {
        return new Pick(
                act.position(),
                kept.stream().map(FoundTrack::track).toList(),
                hand.dropped(),
                repertoire.isOpen() ? Reason.of(kept.size(), hand, repertoire, options) : Optional.empty());
    }

    private static List<String> unasked(List<Repertoire> repertoires, List<List<FoundTrack>> kept, JobOptions options) {
        if (!options.leaveOutLiked()) {
            return List.of();
        }
        var unasked = new ArrayList<String>();
        for (int i = 0; i < repertoires.size(); i++) {
            var chosen = Set.copyOf(kept.get(i));
            if (repertoires.get(i).isOpen()) {
                repertoires.get(i).versions().stream()
                        .filter(version -> chosen.contains(version.best()))
                        .flatMap(version -> version.copies().stream())
                        .filter(copy -> copy.liked().isEmpty())
                        .forEach(copy -> unasked.add(copy.track().uri()));
            }
        }
        return unasked.stream().distinct().toList();
    }
}
