package io.festivalplayer.worker.build;

import io.festivalplayer.common.job.ClaimedJob;
import io.festivalplayer.common.job.JobRuns;
import io.festivalplayer.common.job.WaitReason;
import io.festivalplayer.common.spotify.SpotifyPlaylists;
import io.festivalplayer.worker.slice.Slice;
import io.festivalplayer.worker.slice.SliceEnd;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The second half of a job: makes the playlist once and fills it with the saved list, in order. What is about to be
 * done is saved before, so that a run which finds a step half done first looks how far it got.
 */
@Component
public class Building {

    /** What is written may be visible only seconds later, so a playlist that does not match is looked at again. */
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(5);

    private final PlaylistMaker maker;
    private final PlaylistItems items;
    private final SpotifyPlaylists playlists;
    private final JobRuns runs;

    Building(PlaylistMaker maker, PlaylistItems items, SpotifyPlaylists playlists, JobRuns runs) {
        this.maker = maker;
        this.items = items;
        this.playlists = playlists;
        this.runs = runs;
    }

    /**
     * Goes on where the last slice stopped.
     *
     * @param slice the job and this run's share of it
     * @return succeeded, more, cancelled or parked
     */
    public SliceEnd run(Slice slice) {
        var steps = slice.job().playlist();
        if (steps.id().isEmpty()) {
            return maker.make(slice);
        }
        var playlistId = steps.id().get();
        int written = steps.inDoubt() ? items.countWritten(slice, playlistId, steps.uris()) : steps.written();
        return fill(slice, playlistId, written).orElseGet(() -> verify(slice, playlistId));
    }

    /** Empty when all tracks are written. */
    private Optional<SliceEnd> fill(Slice slice, String playlistId, int alreadyWritten) {
        var job = slice.job();
        int written = alreadyWritten;
        while (written < job.playlist().uris().size()) {
            if (slice.isSpent()) {
                return Optional.of(new SliceEnd.More());
            }
            int end = Math.min(
                    written + SpotifyPlaylists.CHUNK, job.playlist().uris().size());
            if (writeChunk(slice, playlistId, written, end)) {
                return Optional.of(new SliceEnd.Cancelled());
            }
            written = end;
        }
        return Optional.empty();
    }

    private boolean writeChunk(Slice slice, String playlistId, int from, int end) {
        var job = slice.job();
        var chunk = job.playlist().uris().subList(from, end);
        if (runs.writing(job.lease())) {
            return true;
        }
        slice.write(token -> {
            if (from == 0) {
                playlists.replace(token, playlistId, chunk);
            } else {
                playlists.add(token, playlistId, chunk);
            }
            return chunk;
        });
        return runs.written(job.lease(), end);
    }

    private SliceEnd verify(Slice slice, String playlistId) {
        ClaimedJob job = slice.job();
        List<String> wanted = job.playlist().uris();
        if (items.read(slice, playlistId).equals(wanted)) {
            return new SliceEnd.Succeeded();
        }
        runs.writing(job.lease());
        return new SliceEnd.Parked(WaitReason.RETRY, LOOK_AGAIN);
    }
}
