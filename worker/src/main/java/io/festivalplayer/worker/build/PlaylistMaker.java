package io.festivalplayer.worker.build;

import io.festivalplayer.common.job.ClaimedJob;
import io.festivalplayer.common.job.JobRuns;
import io.festivalplayer.common.job.JobToken;
import io.festivalplayer.common.job.WaitReason;
import io.festivalplayer.common.spotify.SpotifyException;
import io.festivalplayer.common.spotify.SpotifyPlaylists;
import io.festivalplayer.common.spotify.SpotifyPlaylists.Playlist;
import io.festivalplayer.worker.slice.Slice;
import io.festivalplayer.worker.slice.SliceEnd;
import org.springframework.stereotype.Component;

/**
 * Makes a job's playlist, once. Spotify takes the same create twice, so when the outcome of one is unknown the
 * listener's playlists are searched for the job's token, at once and again after a minute, before another is made.
 */
@Component
class PlaylistMaker {

    private final SpotifyPlaylists playlists;
    private final OwnPlaylists own;
    private final JobRuns runs;

    PlaylistMaker(SpotifyPlaylists playlists, OwnPlaylists own, JobRuns runs) {
        this.playlists = playlists;
        this.own = own;
        this.runs = runs;
    }

    SliceEnd make(Slice slice) {
        var steps = slice.job().playlist();
        if (!steps.creating()) {
            return create(slice);
        }
        var existing = own.find(slice);
        if (existing.isPresent()) {
            return keep(slice, existing.get());
        }
        var wait = OwnPlaylists.untilVisible(slice);
        return wait.isPositive() ? new SliceEnd.Parked(WaitReason.SPOTIFY_DOWN, wait) : create(slice);
    }

    private SliceEnd create(Slice slice) {
        var job = slice.job();
        if (runs.creating(job.lease())) {
            return new SliceEnd.Cancelled();
        }
        try {
            return keep(slice, send(slice, job));
        } catch (SpotifyException e) {
            if (!e.failure().maybeDone()) {
                runs.notCreated(job.lease());
            }
            throw e;
        }
    }

    private Playlist send(Slice slice, ClaimedJob job) {
        var wish = job.wish();
        var sentence = JobToken.sentence(job.lease().jobId());
        var description = wish.description().isBlank() ? sentence : wish.description() + " " + sentence;
        return slice.write(token -> playlists.create(token, wish.name(), description, wish.isPublic()));
    }

    private SliceEnd keep(Slice slice, Playlist playlist) {
        return runs.created(slice.job().lease(), playlist.id(), playlist.url())
                ? new SliceEnd.Cancelled()
                : new SliceEnd.More();
    }
}
