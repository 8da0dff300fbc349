package io.festivalplayer.worker.build;

import io.festivalplayer.common.job.BuildSteps;
import io.festivalplayer.common.job.ClaimedJob;
import io.festivalplayer.common.job.Failure;
import io.festivalplayer.common.job.Target;
import io.festivalplayer.common.job.WaitReason;
import io.festivalplayer.worker.WorkerSettings;
import io.festivalplayer.worker.slice.Slice;
import io.festivalplayer.worker.slice.SliceEnd;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Reads a filled playlist back: its end where every write was answered plainly, else all of it, and then whether the
 * job left others behind.
 */
@Component
class Verification {

    private static final int MISMATCHES = 4;

    private final PlaylistItems items;
    private final Strays strays;
    private final BuildSteps steps;
    private final WorkerSettings settings;

    Verification(PlaylistItems items, Strays strays, BuildSteps steps, WorkerSettings settings) {
        this.items = items;
        this.strays = strays;
        this.steps = steps;
        this.settings = settings;
    }

    SliceEnd verify(Slice slice, Content content) {
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
                ? new SliceEnd.Parked(WaitReason.RETRY, settings.lookAgain())
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
}
