package io.festivalplayer.worker.match;

import io.festivalplayer.common.job.Failure;
import io.festivalplayer.common.job.JobRuns;
import io.festivalplayer.common.job.JobStore;
import io.festivalplayer.worker.pick.TrackPicker;
import io.festivalplayer.worker.slice.Slice;
import io.festivalplayer.worker.slice.SliceEnd;
import org.springframework.stereotype.Component;

/** The first half of a job: finds out who each act is, and chooses the tracks when all are known. */
@Component
public class Matching {

    private final Research research;
    private final Reconsideration reconsideration;
    private final TrackPicker picker;
    private final JobStore jobs;
    private final JobRuns runs;

    Matching(Research research, Reconsideration reconsideration, TrackPicker picker, JobStore jobs, JobRuns runs) {
        this.research = research;
        this.reconsideration = reconsideration;
        this.picker = picker;
        this.jobs = jobs;
        this.runs = runs;
    }

    /**
     * Goes on where the last slice stopped.
     *
     * @param slice the job and this run's share of it
     * @return more, cancelled, or failed when nothing was found
     */
    public SliceEnd run(Slice slice) {
        var acts = runs.pendingActs(slice.job().lease().jobId());
        while (!acts.isEmpty()) {
            if (slice.isSpent()) {
                return new SliceEnd.More();
            }
            if (research.advance(slice, acts)) {
                return new SliceEnd.Cancelled();
            }
            acts = runs.pendingActs(slice.job().lease().jobId());
        }
        return chooseTracks(slice);
    }

    private SliceEnd chooseTracks(Slice slice) {
        var lease = slice.job().lease();
        var acts = jobs.acts(lease.jobId(), 0);
        var decided = reconsideration.of(slice, acts);
        if (!decided.isEmpty()) {
            if (runs.saveMatches(lease, decided)) {
                return new SliceEnd.Cancelled();
            }
            acts = jobs.acts(lease.jobId(), 0);
        }
        var picks = picker.pick(acts, slice.job().options());
        if (picks.stream().allMatch(pick -> pick.tracks().isEmpty())) {
            return new SliceEnd.Failed(Failure.NOTHING_FOUND);
        }
        return runs.saveTracks(lease, picks) ? new SliceEnd.Cancelled() : new SliceEnd.More();
    }
}
