package io.festivalplayer.worker.run;

import io.festivalplayer.common.account.GrantLost;
import io.festivalplayer.common.job.Failure;
import io.festivalplayer.common.job.JobState;
import io.festivalplayer.common.spotify.SpotifyException;
import io.festivalplayer.worker.build.Building;
import io.festivalplayer.worker.build.Removal;
import io.festivalplayer.worker.match.Matching;
import io.festivalplayer.worker.slice.Slice;
import io.festivalplayer.worker.slice.SliceEnd;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Which room a job's state asks for, and what its failures there mean. */
@Component
class SliceWork {

    private static final Logger LOG = LoggerFactory.getLogger(SliceWork.class);

    private final Matching matching;
    private final Building building;
    private final Removal removal;

    SliceWork(Matching matching, Building building, Removal removal) {
        this.matching = matching;
        this.building = building;
        this.removal = removal;
    }

    SliceEnd run(Slice slice) {
        var end = runOrFail(slice);
        var isRemoval = slice.job().state() == JobState.CANCELLED;
        return isRemoval && end instanceof SliceEnd.Failed ? new SliceEnd.RemovalGivenUp() : end;
    }

    private SliceEnd runOrFail(Slice slice) {
        try {
            return runRoom(slice);
        } catch (GrantLost e) {
            return new SliceEnd.Failed(Failure.RECONNECT_SPOTIFY);
        } catch (SpotifyException e) {
            LOG.info("Job {} met a failure at Spotify: {}", slice.job().lease().jobId(), e.getMessage());
            return FailureRule.endFor(e.failure());
        }
    }

    private SliceEnd runRoom(Slice slice) {
        var job = slice.job();
        if (job.cancelRequested() && job.state().isWorking()) {
            return new SliceEnd.Cancelled();
        }
        return switch (job.state()) {
            case MATCHING -> matching.run(slice);
            case BUILDING -> building.run(slice);
            case CANCELLED -> removal.run(slice);
            case QUEUED, REVIEW, SUCCEEDED, FAILED ->
                throw new IllegalStateException("Nothing to run in state " + job.state());
        };
    }
}
