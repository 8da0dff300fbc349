package io.festivalplayer.worker.match;

import io.festivalplayer.common.job.Failure;
import io.festivalplayer.common.job.JobRuns;
import io.festivalplayer.common.job.JobStore;
import io.festivalplayer.common.job.Match;
import io.festivalplayer.common.job.PendingAct;
import io.festivalplayer.common.spotify.ActSearch.FoundArtist;
import io.festivalplayer.common.spotify.SpotifyCatalogue;
import io.festivalplayer.common.spotify.SpotifyException;
import io.festivalplayer.common.spotify.SpotifyFailure;
import io.festivalplayer.worker.pick.TrackPicker;
import io.festivalplayer.worker.slice.Slice;
import io.festivalplayer.worker.slice.SliceEnd;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The first half of a job: looks for each act, one call an act, and chooses the tracks when all are known. */
@Component
public class Matching {

    /** Spotify's answer to an id of the right length that cannot be one. */
    private static final int BAD_REQUEST = 400;

    private final SpotifyCatalogue catalogue;
    private final ActMatcher matcher;
    private final TrackPicker picker;
    private final JobStore jobs;
    private final JobRuns runs;

    Matching(SpotifyCatalogue catalogue, ActMatcher matcher, TrackPicker picker, JobStore jobs, JobRuns runs) {
        this.catalogue = catalogue;
        this.matcher = matcher;
        this.picker = picker;
        this.jobs = jobs;
        this.runs = runs;
    }

    /**
     * Goes on where the last slice stopped.
     *
     * @param slice the job and this run's share of it
     * @return more, cancelled, or failed when nothing was found
     */
    public SliceEnd run(Slice slice) {
        var lease = slice.job().lease();
        for (var act : runs.pendingActs(lease.jobId())) {
            if (slice.isSpent()) {
                return new SliceEnd.More();
            }
            if (runs.saveMatch(lease, act.position(), look(slice, act))) {
                return new SliceEnd.Cancelled();
            }
        }
        return chooseTracks(slice);
    }

    private Match look(Slice slice, PendingAct act) {
        return act.artistId()
                .map(id -> chosen(slice, id))
                .orElseGet(() ->
                        matcher.match(act.name(), slice.read(token -> catalogue.searchAct(token, act.name()))));
    }

    private Match chosen(Slice slice, String artistId) {
        return artist(slice, artistId)
                .map(artist -> matcher.known(artist, slice.read(token -> catalogue.tracksOf(token, artist))))
                .orElseGet(() -> Match.notFound("Spotify knows no artist of the id that was given for this act."));
    }

    /** Empty when nobody is there: one wrong id must not end the whole job. */
    private Optional<FoundArtist> artist(Slice slice, String artistId) {
        try {
            return Optional.of(slice.read(token -> catalogue.artist(token, artistId)));
        } catch (SpotifyException e) {
            if (isUnknownId(e.failure())) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private static boolean isUnknownId(SpotifyFailure failure) {
        return failure instanceof SpotifyFailure.NotFound
                || (failure instanceof SpotifyFailure.Rejected(var status, var words) && status == BAD_REQUEST);
    }

    private SliceEnd chooseTracks(Slice slice) {
        var lease = slice.job().lease();
        var picks = picker.pick(jobs.acts(lease.jobId(), 0), slice.job().options());
        if (picks.stream().allMatch(pick -> pick.tracks().isEmpty())) {
            return new SliceEnd.Failed(Failure.NOTHING_FOUND);
        }
        return runs.saveTracks(lease, picks) ? new SliceEnd.Cancelled() : new SliceEnd.More();
    }
}
