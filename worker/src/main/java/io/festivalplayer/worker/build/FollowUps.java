package io.festivalplayer.worker.build;

import io.festivalplayer.common.job.ClaimedJob;
import io.festivalplayer.common.job.JobState;
import io.festivalplayer.common.job.PlaylistNotes;
import io.festivalplayer.common.job.Target;
import io.festivalplayer.common.job.WaitReason;
import io.festivalplayer.worker.WorkerSettings;
import io.festivalplayer.worker.slice.Slice;
import io.festivalplayer.worker.slice.SliceEnd;
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
    private final ListenersLibrary library;
    private final PlaylistItems items;
    private final PlaylistNotes notes;
    private final WorkerSettings settings;

    FollowUps(
            Building building,
            Strays strays,
            ListenersLibrary library,
            PlaylistItems items,
            PlaylistNotes notes,
            WorkerSettings settings) {
        this.building = building;
        this.strays = strays;
        this.library = library;
        this.items = items;
        this.notes = notes;
        this.settings = settings;
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
            case Target.Appending(var playlistId) -> takeOut(slice, playlistId);
        };
    }

    /**
     * Puts back what was in a playlist before.
     *
     * @param slice the finished job
     * @return followed up, more, parked or failed
     */
    public SliceEnd undo(Slice slice) {
        if (slice.job().playlist().before().isEmpty()) {
            return new SliceEnd.FollowedUp();
        }
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
        if (job.wish().target() instanceof Target.NewPlaylist) {
            var wait = library.untilVisible(slice);
            if (job.playlist().creating() && wait.isPositive()) {
                return new SliceEnd.Parked(WaitReason.RETRY, wait);
            }
            if (!strays.remove(slice, playlist)) {
                return new SliceEnd.More();
            }
        }
        if (playlist.isEmpty()) {
            return new SliceEnd.FollowedUp();
        }
        if (Content.of(playlist.get(), job).appending() && job.playlist().takenAway()) {
            return takeOut(slice, playlist.get());
        }
        return job.state() == JobState.SUCCEEDED || job.playlist().restoring()
                ? tidyItems(slice, Content.of(playlist.get(), job))
                : new SliceEnd.FollowedUp();
    }

    private SliceEnd removePlaylist(Slice slice) {
        var progress = slice.job().playlist();
        if (progress.id().isPresent() && !progress.doubted() && slice.job().looseEnds() == 0) {
            strays.remove(slice, progress.id().get());
            return new SliceEnd.FollowedUp();
        }
        if (!strays.remove(slice, Optional.empty())) {
            return new SliceEnd.More();
        }
        var wait = library.untilVisible(slice);
        return progress.creating() && wait.isPositive()
                ? new SliceEnd.Parked(WaitReason.RETRY, wait)
                : new SliceEnd.FollowedUp();
    }

    /** What was added is looked for again as long as a late write may still bring some of it back. */
    private SliceEnd takeOut(Slice slice, String playlistId) {
        var job = slice.job();
        var doubtFor = job.playlist().doubtFor();
        if (doubtFor.isPresent() && doubtFor.get().compareTo(settings.visibleAfter()) < 0) {
            return new SliceEnd.Parked(WaitReason.RETRY, settings.visibleAfter().minus(doubtFor.get()));
        }
        if (!items.takeOut(slice, playlistId, job.playlist().uris())) {
            return new SliceEnd.More();
        }
        var there = items.read(slice, playlistId);
        if (there.isEmpty()) {
            return new SliceEnd.More();
        }
        return Content.of(playlistId, job).own(there.get()).isEmpty()
                ? new SliceEnd.FollowedUp()
                : new SliceEnd.Parked(WaitReason.RETRY, settings.lookAgain());
    }

    private SliceEnd tidyItems(Slice slice, Content content) {
        var there = items.read(slice, content.playlistId());
        if (there.isEmpty()) {
            return new SliceEnd.More();
        }
        if (content.fits(there.get())) {
            return new SliceEnd.FollowedUp();
        }
        var jobId = slice.job().lease().jobId();
        if (isOnlyOurs(slice.job(), content, there.get()) && !notes.isOvertaken(jobId, content.playlistId())) {
            return new SliceEnd.Repair();
        }
        LOG.info("The playlist of job {} was changed by its listener, and stays so", jobId);
        return new SliceEnd.FollowedUp();
    }

    /** A listener who has changed the playlist since must not lose that. */
    private boolean isOnlyOurs(ClaimedJob job, Content content, List<String> there) {
        if (content.appending()) {
            return content.own(there).size() > content.wanted().size();
        }
        var known = job.playlist().accountedFor();
        known.addAll(notes.ours(job.accountId(), content.playlistId()));
        return known.containsAll(there);
    }
}
