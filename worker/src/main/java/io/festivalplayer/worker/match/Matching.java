package io.festivalplayer.worker.match;

import io.festivalplayer.common.job.Act;
import io.festivalplayer.common.job.Failure;
import io.festivalplayer.common.job.JobRuns;
import io.festivalplayer.common.job.JobStore;
import io.festivalplayer.common.job.Match;
import io.festivalplayer.common.job.MatchSteps;
import io.festivalplayer.common.job.PendingAct;
import io.festivalplayer.common.pick.Choice;
import io.festivalplayer.worker.slice.Slice;
import io.festivalplayer.worker.slice.SliceEnd;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** The first half of a job: finds out who each act is, and chooses the tracks when all are known. */
@Component
public class Matching {

    private final Research research;
    private final Parting parting;
    private final Reconsideration reconsideration;
    private final Choosing choosing;
    private final JobStore jobs;
    private final JobRuns runs;
    private final MatchSteps steps;

    Matching(
            Research research,
            Parting parting,
            Reconsideration reconsideration,
            Choosing choosing,
            JobStore jobs,
            JobRuns runs,
            MatchSteps steps) {
        this.research = research;
        this.parting = parting;
        this.reconsideration = reconsideration;
        this.choosing = choosing;
        this.jobs = jobs;
        this.runs = runs;
        this.steps = steps;
    }

    /**
     * Goes on where the last slice stopped.
     *
     * @param slice the job and this run's share of it
     * @return more, cancelled, for review, or failed when nothing was found
     */
    public SliceEnd run(Slice slice) {
        if (slice.job().playlist().isBegun()) {
            return steps.goOnBuilding(slice.job().lease()) ? new SliceEnd.Cancelled() : new SliceEnd.More();
        }
        var end = lookUp(slice, runs::pendingActs);
        while (end.isEmpty() && parting.partAny(slice.job().lease())) {
            end = lookUp(slice, runs::pendingActs);
        }
        return end.or(() -> lookUp(slice, runs::actsToFind)).orElseGet(() -> decide(slice));
    }

    /**
     * Chooses tracks as the listener has decided since.
     *
     * @param slice the job and this run's share of it
     * @return more, cancelled, or for review when nothing was found
     */
    public SliceEnd pickAgain(Slice slice) {
        return lookUp(slice, runs::actsToFind)
                .orElseGet(() -> choosing.choose(
                        slice, jobs.acts(slice.job().lease().jobId(), 0), choice -> build(slice, choice)));
    }

    /** Empty when nothing is left to look for. */
    private Optional<SliceEnd> lookUp(Slice slice, Function<UUID, List<PendingAct>> left) {
        var jobId = slice.job().lease().jobId();
        for (var acts = left.apply(jobId); !acts.isEmpty(); acts = left.apply(jobId)) {
            if (slice.isSpentBefore(acts.size())) {
                return Optional.of(new SliceEnd.More());
            }
            if (research.advance(slice, acts)) {
                return Optional.of(new SliceEnd.Cancelled());
            }
        }
        return Optional.empty();
    }

    private SliceEnd decide(Slice slice) {
        var lease = slice.job().lease();
        var acts = jobs.acts(lease.jobId(), 0);
        if (!slice.job().review().isSettled() && !slice.job().reconsidered()) {
            var decided = undecided(acts, reconsideration.of(slice, acts));
            if ((!decided.isEmpty() && runs.saveMatches(lease, decided)) || steps.reconsidered(lease)) {
                return new SliceEnd.Cancelled();
            }
            acts = jobs.acts(lease.jobId(), 0);
        }
        boolean isForReview = slice.job().review().isDue(acts);
        return choosing.choose(
                slice, acts, choice -> isForReview ? new SliceEnd.ForReview(choice.picks()) : build(slice, choice));
    }

    /** An act whose tracks the listener has fixed keeps the artist that they are of. */
    private static Map<Integer, Match> undecided(List<Act> acts, Map<Integer, Match> decided) {
        var undecided = new HashMap<>(decided);
        acts.stream().filter(act -> act.fixedTracks().isPresent()).forEach(act -> undecided.remove(act.position()));
        return undecided;
    }

    private SliceEnd build(Slice slice, Choice choice) {
        if (choice.uris().isEmpty()) {
            // Who has decided once is asked again, and sees which acts have no track.
            return slice.job().review().isSettled()
                    ? new SliceEnd.ForReview(choice.picks())
                    : new SliceEnd.Failed(Failure.NOTHING_FOUND);
        }
        return runs.saveTracks(slice.job().lease(), choice.picks(), choice.uris())
                ? new SliceEnd.Cancelled()
                : new SliceEnd.More();
    }
}
