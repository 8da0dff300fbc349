package io.festivalplayer.worker.build;

import io.festivalplayer.common.job.BuildSteps;
import io.festivalplayer.common.job.Target;
import io.festivalplayer.common.job.WaitReason;
import io.festivalplayer.common.spotify.SpotifyException;
import io.festivalplayer.common.spotify.SpotifyFailure;
import io.festivalplayer.common.spotify.SpotifyFailure.Forbidden;
import io.festivalplayer.common.spotify.SpotifyFailure.Forbidden.Why;
import io.festivalplayer.worker.WorkerSettings;
import io.festivalplayer.worker.slice.Slice;
import io.festivalplayer.worker.slice.SliceEnd;
import org.springframework.stereotype.Component;

/**
 * The second half of a job: opens the playlist, fills it with the saved list in order, and reads it back. What is about
 * to be done is saved before, so that a run which finds a step half done first looks how far it got.
 */
@Component
public class Building {

    private final PlaylistMaker maker;
    private final ExistingPlaylist existing;
    private final Mending mending;
    private final Doubts doubts;
    private final Filling filling;
    private final Verification verification;
    private final ListenersLibrary library;
    private final BuildSteps steps;
    private final WorkerSettings settings;

    Building(
            PlaylistMaker maker,
            ExistingPlaylist existing,
            Mending mending,
            Doubts doubts,
            Filling filling,
            Verification verification,
            ListenersLibrary library,
            BuildSteps steps,
            WorkerSettings settings) {
        this.maker = maker;
        this.existing = existing;
        this.mending = mending;
        this.doubts = doubts;
        this.filling = filling;
        this.verification = verification;
        this.library = library;
        this.steps = steps;
        this.settings = settings;
    }

    /**
     * Goes on where the last slice stopped.
     *
     * @param slice the job and this run's share of it
     * @return succeeded, more, cancelled, parked or failed
     */
    public SliceEnd run(Slice slice) {
        try {
            return switch (open(slice)) {
                case Opened.Ready(var content) -> build(slice, content);
                case Opened.Not(var end) -> end;
            };
        } catch (SpotifyException e) {
            if (isNotVisibleYet(slice, e.failure())) {
                return new SliceEnd.Parked(WaitReason.RETRY, settings.lookAgain());
            }
            throw e;
        }
    }

    private Opened open(Slice slice) {
        var job = slice.job();
        var progress = job.playlist();
        var target = job.wish().target().existing();
        // As long as nothing was written, the listener may go on changing the playlist.
        if (progress.isToBeMended()) {
            return mending.prepare(slice);
        }
        if (target.isPresent()
                && progress.mending().isEmpty()
                && (progress.before().isEmpty() || progress.isUntouched())) {
            return existing.prepare(slice, target.get());
        }
        if (progress.id().isEmpty()) {
            return maker.make(slice);
        }
        steps.hold(job.lease(), progress.id().get());
        return new Opened.Ready(Content.of(progress.id().get(), job));
    }

    /** A playlist that was just made may be unknown, or closed, to the next call. */
    private boolean isNotVisibleYet(Slice slice, SpotifyFailure failure) {
        var isRefused = failure instanceof SpotifyFailure.NotFound
                || (failure instanceof Forbidden(var why) && (why == Why.NOT_YOURS || why == Why.NOT_IN_THIS_MODE));
        return isRefused
                && slice.job().wish().target() instanceof Target.NewPlaylist
                && library.untilVisible(slice).isPositive();
    }

    private SliceEnd build(Slice slice, Content content) {
        var progress = slice.job().playlist();
        if (progress.doubtFor().isEmpty()) {
            return write(slice, content, progress.written());
        }
        return switch (doubts.resolve(slice, content, progress.doubtFor().get())) {
            case Doubts.Outcome.Known(var written) -> write(slice, content, written);
            case Doubts.Outcome.NotYet(var end) -> end;
        };
    }

    private SliceEnd write(Slice slice, Content content, int written) {
        return filling.fill(slice, content, written).orElseGet(() -> verification.verify(slice, content));
    }
}
