package io.festivalplayer.worker.run;

import io.festivalplayer.common.account.GrantLost;
import io.festivalplayer.common.job.Failure;
import io.festivalplayer.common.job.JobClaims;
import io.festivalplayer.common.job.PlaylistBusy;
import io.festivalplayer.common.spotify.SpotifyException;
import io.festivalplayer.common.spotify.SpotifyFailure;
import io.festivalplayer.common.spotify.budget.Budget;
import io.festivalplayer.worker.build.Building;
import io.festivalplayer.worker.build.FollowUps;
import io.festivalplayer.worker.match.Matching;
import io.festivalplayer.worker.slice.Slice;
import io.festivalplayer.worker.slice.SliceEnd;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Which room a job's task asks for, and what its failures there mean. */
@Component
class SliceWork {

    private static final Logger LOG = LoggerFactory.getLogger(SliceWork.class);

    private final Matching matching;
    private final Building building;
    private final FollowUps followUps;
    private final FailureRule failures;
    private final JobClaims claims;
    private final Budget budget;

    SliceWork(
            Matching matching,
            Building building,
            FollowUps followUps,
            FailureRule failures,
            JobClaims claims,
            Budget budget) {
        this.claims = claims;
        this.budget = budget;
        this.matching = matching;
        this.building = building;
        this.followUps = followUps;
        this.failures = failures;
    }

    SliceEnd run(Slice slice) {
        var jobId = slice.job().lease().jobId();
        try {
            var end = runRoom(slice);
            // A job is built in the slice that matched it, and does not queue once more behind long ones.
            while (end instanceof SliceEnd.More && !slice.isSpentBefore(0)) {
                slice.goOnWith(claims.again(slice.job().lease()));
                end = runRoom(slice);
            }
            return end;
        } catch (GrantLost e) {
            return new SliceEnd.Failed(Failure.RECONNECT_SPOTIFY);
        } catch (PlaylistBusy e) {
            LOG.info("Job {} waits for another job that writes into the same playlist", jobId);
            return failures.waitForOtherJob();
        } catch (SpotifyException e) {
            LOG.info("Job {} met a failure at Spotify: {}", jobId, e.getMessage());
            return failures.endFor(orBlock(e.failure()));
        }
    }

    /** Of several calls at a time one may find Spotify down and another be refused: the longer wait is the true one. */
    private SpotifyFailure orBlock(SpotifyFailure failure) {
        if (!(failure instanceof SpotifyFailure.Unavailable)) {
            return failure;
        }
        return budget.allowance()
                .block()
                .map(block -> SpotifyFailure.blocked(block.reason(), block.left()))
                .orElse(failure);
    }

    private SliceEnd runRoom(Slice slice) {
        var job = slice.job();
        if (job.cancelRequested() && !job.isFollowUp()) {
            return new SliceEnd.Cancelled();
        }
        return switch (job.task()) {
            case MATCH -> matching.run(slice);
            case PICK -> matching.pickAgain(slice);
            case BUILD -> building.run(slice);
            case REMOVE -> followUps.remove(slice);
            case UNDO -> followUps.undo(slice);
            case TIDY -> followUps.tidy(slice);
        };
    }
}
