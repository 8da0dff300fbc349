package io.festivalplayer.worker.build;

import io.festivalplayer.common.job.ClaimedJob;
import io.festivalplayer.common.job.JobState;
import io.festivalplayer.common.job.Target;
import io.festivalplayer.common.job.WaitReason;
import io.festivalplayer.worker.slice.Slice;
import io.festivalplayer.worker.slice.SliceEnd;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** What may be left to do at Spotify after a job's end. Each is parked and repeated like a slice. */
@Component
public class FollowUps {

    private static final Logger LOG = LoggerFactory.getLogger(FollowUps.class);

    private final Building building;
    private final Strays strays;
    private final OwnPlaylists own;
    private final PlaylistItems items;
    private final Doubts doubts;

    FollowUps(Building building, Strays strays, OwnPlaylists own, PlaylistItems items, Doubts doubts) {
        this.building = building;
        this.strays = strays;
        this.own = own;
        this.items = items;
        this.doubts = doubts;
    }

    /**
     * Takes away what a cancelled job wrote: its playlist, also one whose creation was never answered; or its tracks in
     * the listener's own.
     *
     * @param slice the cancelled job
     * @return followed up, more, or parked
     */
    public SliceEnd remove(Slice slice) {
        return switch (slice.job().wish().target()) {
            case Target.NewPlaylist() -> removePlaylist(slice);
            case Target.Replacing replacing -> undo(slice);
            case Target.Appending(var playlistId) -> {
                doubts.takeOut(slice, playlistId, slice.job().playlist().uris());
                yield new SliceEnd.FollowedUp();
            }
        };
    }

    /**
     * Puts back what was in a playlist before.
     *
     * @param slice the finished job
     * @return followed up, more, parked or failed
     */
    public SliceEnd undo(Slice slice) {
        var end = building.run(slice);
        return end instanceof SliceEnd.Succeeded ? new SliceEnd.FollowedUp() : end;
    }

    /**
     * Removes what runs that broke off may have left behind, and has the playlist repaired when one of them wrote into
     * it afterwards.
     *
     * @param slice the finished job
     * @return followed up, more, parked, or repair
     */
    public SliceEnd tidy(Slice slice) {
        var job = slice.job();
        var playlist = job.playlist().id();
        if (job.wish().target() instanceof Target.NewPlaylist && !strays.remove(slice, playlist)) {
            return new SliceEnd.More();
        }
        return playlist.filter(id ->
                        job.state() == JobState.SUCCEEDED || job.playlist().restoring())
                .map(id -> tidyItems(slice, Content.of(id, job)))
                .orElseGet(SliceEnd.FollowedUp::new);
    }

    private SliceEnd removePlaylist(Slice slice) {
        var steps = slice.job().playlist();
        if (steps.id().isPresent() && !steps.doubted() && slice.job().looseEnds() == 0) {
            strays.remove(slice, steps.id().get());
            return new SliceEnd.FollowedUp();
        }
        var wait = own.untilVisible(slice);
        if (!strays.remove(slice, Optional.empty())) {
            return new SliceEnd.More();
        }
        return steps.id().isEmpty() && steps.creating() && wait.isPositive()
                ? new SliceEnd.Parked(WaitReason.RETRY, wait)
                : new SliceEnd.FollowedUp();
    }

    private SliceEnd tidyItems(Slice slice, Content content) {
        var there = items.read(slice, content.playlistId());
        if (there.isEmpty()) {
            return new SliceEnd.More();
        }
        if (content.fits(there.get())) {
            return new SliceEnd.FollowedUp();
        }
        if (isOnlyOurs(slice.job(), content, there.get())) {
            return new SliceEnd.Repair();
        }
        LOG.info(
                "The playlist of job {} was changed by its listener, and stays so",
                slice.job().lease().jobId());
        return new SliceEnd.FollowedUp();
    }

    /** A listener who has changed the playlist since must not lose that. */
    private static boolean isOnlyOurs(ClaimedJob job, Content content, List<String> there) {
        if (content.appending()) {
            return content.own(there).size() > content.wanted().size();
        }
        var known = new HashSet<>(job.playlist().uris());
        known.addAll(job.playlist().before());
        return known.containsAll(there);
    }
}
