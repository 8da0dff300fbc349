package io.festivalplayer.worker.build;

import io.festivalplayer.common.job.BuildSteps;
import io.festivalplayer.common.job.ClaimedJob;
import io.festivalplayer.common.job.JobToken;
import io.festivalplayer.common.job.PlaylistNotes;
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
    private final ListenersLibrary library;
    private final BuildSteps steps;
    private final PlaylistNotes notes;

    PlaylistMaker(SpotifyPlaylists playlists, ListenersLibrary library, BuildSteps steps, PlaylistNotes notes) {
        this.playlists = playlists;
        this.library = library;
        this.steps = steps;
        this.notes = notes;
    }

    Opened make(Slice slice) {
        if (!slice.job().playlist().creating()) {
            return create(slice);
        }
        steps.createDoubted(slice.job().lease());
        var found = library.find(slice);
        if (found.isEmpty()) {
            return new Opened.Not(new SliceEnd.More());
        }
        var removed = notes.removedPlaylists(slice.job().lease().jobId());
        var existing = found.get().stream()
                .filter(playlist -> !removed.contains(playlist.id()))
                .findFirst();
        if (existing.isPresent()) {
            return keep(slice, existing.get());
        }
        var wait = library.untilVisible(slice);
        return wait.isPositive() ? new Opened.Not(new SliceEnd.Parked(WaitReason.SPOTIFY_DOWN, wait)) : create(slice);
    }

    private Opened create(Slice slice) {
        var job = slice.job();
        if (steps.creating(job.lease())) {
            return new Opened.Not(new SliceEnd.Cancelled());
        }
        try {
            return keep(slice, send(slice, job));
        } catch (SpotifyException e) {
            if (!e.failure().maybeDone()) {
                steps.notCreated(job.lease());
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

    private Opened keep(Slice slice, Playlist playlist) {
        var job = slice.job();
        var content = Content.of(playlist.id(), job);
        return steps.created(job.lease(), playlist.id(), playlist.url(), content.wanted())
                ? new Opened.Not(new SliceEnd.Cancelled())
                : new Opened.Ready(content);
    }
}
