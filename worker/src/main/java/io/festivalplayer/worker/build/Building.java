package io.festivalplayer.worker.build;

import io.festivalplayer.common.job.Failure;
import io.festivalplayer.common.job.JobRuns;
import io.festivalplayer.common.job.WaitReason;
import io.festivalplayer.common.spotify.SpotifyException;
import io.festivalplayer.common.spotify.SpotifyFailure;
import io.festivalplayer.common.spotify.SpotifyFailure.Forbidden;
import io.festivalplayer.common.spotify.SpotifyFailure.Forbidden.Why;
import io.festivalplayer.common.spotify.SpotifyPlaylists;
import io.festivalplayer.worker.slice.Slice;
import io.festivalplayer.worker.slice.SliceEnd;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/**
 * The second half of a job: makes the playlist once and fills it with the saved list, in order. What is about to be
 * done is saved before, so that a run which finds a step half done first looks how far it got.
 */
@Component
public class Building {

    /** What is written may be visible only seconds later, so a playlist that does not match is looked at again. */
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(5);

    private static final int LOOKS = 4;

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
     * @return succeeded, more, cancelled, parked or failed
     */
    public SliceEnd run(Slice slice) {
        var playlist = slice.job().playlist().id();
        try {
            return playlist.isPresent() ? build(slice, playlist.get()) : maker.make(slice);
        } catch (SpotifyException e) {
            if (playlist.isPresent() && isNotVisibleYet(slice, e.failure())) {
                return new SliceEnd.Parked(WaitReason.RETRY, LOOK_AGAIN);
            }
            throw e;
        }
    }

    private SliceEnd build(Slice slice, String playlistId) {
        var steps = slice.job().playlist();
        var written =
                steps.inDoubt() ? items.countWritten(slice, playlistId, steps.uris()) : OptionalInt.of(steps.written());
        return written.isEmpty()
                ? new SliceEnd.Parked(WaitReason.RETRY, LOOK_AGAIN)
                : fill(slice, playlistId, written.getAsInt()).orElseGet(() -> verify(slice, playlistId));
    }

    /** A playlist that was just made may be unknown, or closed, to the next call. */
    private static boolean isNotVisibleYet(Slice slice, SpotifyFailure failure) {
        var isRefused = failure instanceof SpotifyFailure.NotFound
                || (failure instanceof Forbidden(var why) && (why == Why.NOT_YOURS || why == Why.NOT_IN_THIS_MODE));
        return isRefused && OwnPlaylists.untilVisible(slice).isPositive();
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

    /**
     * A track that Spotify gives back under no URI, since it is gone there, can never fit; when nothing else is wrong
     * after several looks, the playlist is as good as it gets.
     */
    private SliceEnd verify(Slice slice, String playlistId) {
        var wanted = slice.job().playlist().uris();
        var there = items.read(slice, playlistId);
        if (there.equals(wanted)) {
            return new SliceEnd.Succeeded();
        }
        if (runs.mismatched(slice.job().lease()) < LOOKS) {
            return new SliceEnd.Parked(WaitReason.RETRY, LOOK_AGAIN);
        }
        return fitsBesidesGaps(there, wanted)
                ? new SliceEnd.Succeeded()
                : new SliceEnd.Failed(Failure.PLAYLIST_DIFFERS);
    }

    private static boolean fitsBesidesGaps(List<String> there, List<String> wanted) {
        return there.size() == wanted.size()
                && IntStream.range(0, there.size())
                        .allMatch(i -> there.get(i).isEmpty() || there.get(i).equals(wanted.get(i)));
    }
}
