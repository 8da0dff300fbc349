package io.festivalplayer.worker.build;

import io.festivalplayer.common.job.BuildSteps;
import io.festivalplayer.common.job.ClaimedJob;
import io.festivalplayer.common.job.Failure;
import io.festivalplayer.common.job.Target;
import io.festivalplayer.common.job.WaitReason;
import io.festivalplayer.common.spotify.SpotifyException;
import io.festivalplayer.common.spotify.SpotifyFailure;
import io.festivalplayer.common.spotify.SpotifyFailure.Forbidden;
import io.festivalplayer.common.spotify.SpotifyFailure.Forbidden.Why;
import io.festivalplayer.common.spotify.SpotifyPlaylists;
import io.festivalplayer.worker.WorkerSettings;
import io.festivalplayer.worker.slice.Slice;
import io.festivalplayer.worker.slice.SliceEnd;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The second half of a job: opens the playlist, fills it with the saved list in order, and reads it back. What is about
 * to be done is saved before, so that a run which finds a step half done first looks how far it got.
 */
@Component
public class Building {

    private static final int MISMATCHES = 4;

    private final PlaylistMaker maker;
    private final ExistingPlaylist existing;
    private final Doubts doubts;
    private final PlaylistItems items;
    private final Strays strays;
    private final OwnPlaylists own;
    private final SpotifyPlaylists playlists;
    private final BuildSteps steps;
    private final WorkerSettings settings;

    Building(
            PlaylistMaker maker,
            ExistingPlaylist existing,
            Doubts doubts,
            PlaylistItems items,
            Strays strays,
            OwnPlaylists own,
            SpotifyPlaylists playlists,
            BuildSteps steps,
            WorkerSettings settings) {
        this.maker = maker;
        this.existing = existing;
        this.doubts = doubts;
        this.items = items;
        this.strays = strays;
        this.own = own;
        this.playlists = playlists;
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
                return lookAgain();
            }
            throw e;
        }
    }

    private Opened open(Slice slice) {
        var job = slice.job();
        var progress = job.playlist();
        var target = job.wish().target().existing();
        // As long as nothing was written, the listener may go on changing the playlist.
        if (target.isPresent() && (progress.before().isEmpty() || progress.isUntouched())) {
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
                && own.untilVisible(slice).isPositive();
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
        return fill(slice, content, written).orElseGet(() -> verify(slice, content));
    }

    /** Empty when all items are written. */
    private Optional<SliceEnd> fill(Slice slice, Content content, int alreadyWritten) {
        var wanted = content.wanted();
        // To put back that there was nothing is a write, too.
        var isToBeEmptied = wanted.isEmpty() && !content.appending();
        if (isToBeEmptied && writeChunk(slice, content, 0, 0)) {
            return Optional.of(new SliceEnd.Cancelled());
        }
        int written = alreadyWritten;
        while (written < wanted.size()) {
            if (slice.isSpent()) {
                return Optional.of(new SliceEnd.More());
            }
            int end = Math.min(written + SpotifyPlaylists.CHUNK, wanted.size());
            if (writeChunk(slice, content, written, end)) {
                return Optional.of(new SliceEnd.Cancelled());
            }
            written = end;
        }
        return Optional.empty();
    }

    private boolean writeChunk(Slice slice, Content content, int from, int end) {
        var job = slice.job();
        var chunk = content.wanted().subList(from, end);
        if (isToStop(job, steps.writing(job.lease()))) {
            steps.written(job.lease(), from);
            return true;
        }
        try {
            send(slice, content, from, chunk);
        } catch (SpotifyException e) {
            if (!e.failure().maybeDone()) {
                steps.written(job.lease(), from);
            }
            throw e;
        }
        return isToStop(job, steps.written(job.lease(), end));
    }

    private void send(Slice slice, Content content, int from, List<String> chunk) {
        slice.write(token -> {
            if (from == 0 && !content.appending()) {
                playlists.replace(token, content.playlistId(), chunk);
            } else {
                playlists.add(token, content.playlistId(), chunk);
            }
            return chunk;
        });
    }

    /** What a cancelled job has still to do was asked for after the cancel, or by it. */
    private static boolean isToStop(ClaimedJob job, boolean cancelRequested) {
        return cancelRequested && !job.isFollowUp();
    }

    private SliceEnd verify(Slice slice, Content content) {
        if (isPlain(slice.job()) && items.endFits(slice, content)) {
            return new SliceEnd.Succeeded();
        }
        var there = items.read(slice, content.playlistId());
        if (there.isEmpty()) {
            return new SliceEnd.More();
        }
        if (content.fits(there.get())) {
            return succeed(slice, content);
        }
        return steps.mismatched(slice.job().lease()) < MISMATCHES
                ? lookAgain()
                : new SliceEnd.Failed(Failure.PLAYLIST_DIFFERS);
    }

    /** Every write was answered plainly, and no run broke off. */
    private static boolean isPlain(ClaimedJob job) {
        var progress = job.playlist();
        var isCreateInDoubt = progress.creating() && progress.id().isEmpty();
        return !isCreateInDoubt && !progress.doubted() && progress.doubtFor().isEmpty() && job.looseEnds() == 0;
    }

    private SliceEnd succeed(Slice slice, Content content) {
        var mayHaveStrays = slice.job().wish().target() instanceof Target.NewPlaylist && !isPlain(slice.job());
        return mayHaveStrays && !strays.remove(slice, Optional.of(content.playlistId()))
                ? new SliceEnd.More()
                : new SliceEnd.Succeeded();
    }

    private SliceEnd lookAgain() {
        return new SliceEnd.Parked(WaitReason.RETRY, settings.lookAgain());
    }
}
