package io.festivalplayer.worker.build;

import io.festivalplayer.common.job.BuildSteps;
import io.festivalplayer.common.job.ClaimedJob;
import io.festivalplayer.common.spotify.SpotifyException;
import io.festivalplayer.common.spotify.SpotifyPlaylists;
import io.festivalplayer.worker.slice.Slice;
import io.festivalplayer.worker.slice.SliceEnd;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Writes the wanted items into a playlist, one chunk after the other, each announced before and counted after. */
@Component
class Filling {

    private final SpotifyPlaylists playlists;
    private final BuildSteps steps;

    Filling(SpotifyPlaylists playlists, BuildSteps steps) {
        this.playlists = playlists;
        this.steps = steps;
    }

    /** Empty when all items are written. */
    Optional<SliceEnd> fill(Slice slice, Content content, int alreadyWritten) {
        var wanted = content.wanted();
        // To put back that there was nothing is a write, too.
        var isToBeEmptied = wanted.isEmpty() && !content.appending();
        if (isToBeEmptied && writeChunk(slice, content, 0, 0)) {
            return Optional.of(new SliceEnd.Cancelled());
        }
        int written = alreadyWritten;
        while (written < wanted.size()) {
            if (slice.isSpent(callsFor(wanted.size() - written))) {
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

    /** The last one looks at what has come of it. */
    private static int callsFor(int items) {
        return Math.ceilDiv(items, SpotifyPlaylists.CHUNK) + 1;
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
}
