package io.festivalplayer.worker.run;

import io.festivalplayer.common.job.Failure;
import io.festivalplayer.common.job.WaitReason;
import io.festivalplayer.common.spotify.SpotifyFailure;
import io.festivalplayer.common.spotify.SpotifyFailure.Forbidden.Why;
import io.festivalplayer.worker.WorkerSettings;
import io.festivalplayer.worker.slice.SliceEnd;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** What each failure at Spotify means for a job. Waiting for Spotify is never the job's fault. */
@Component
class FailureRule {

    private final WorkerSettings settings;

    FailureRule(WorkerSettings settings) {
        this.settings = settings;
    }

    SliceEnd waitForOtherJob() {
        return new SliceEnd.Parked(WaitReason.RETRY, settings.spotifyDown());
    }

    SliceEnd endFor(SpotifyFailure failure) {
        return switch (failure) {
            case SpotifyFailure.RateLimited(var wait) -> new SliceEnd.Parked(WaitReason.RATE_LIMIT, wait);
            case SpotifyFailure.QuotaExceeded(var wait) -> new SliceEnd.Parked(WaitReason.QUOTA, wait);
            case SpotifyFailure.Unavailable(var ignored) ->
                new SliceEnd.Parked(WaitReason.SPOTIFY_DOWN, settings.spotifyDown());
            case SpotifyFailure.Unauthorized() -> new SliceEnd.Failed(Failure.RECONNECT_SPOTIFY);
            case SpotifyFailure.GrantEnded() -> new SliceEnd.Failed(Failure.RECONNECT_SPOTIFY);
            case SpotifyFailure.Forbidden(var why) -> new SliceEnd.Failed(forbidden(why));
            case SpotifyFailure.NotFound() -> new SliceEnd.Failed(Failure.PLAYLIST_GONE);
            case SpotifyFailure.Rejected rejected ->
                new SliceEnd.Failed(new Failure("spotify_refused", rejected.sentence(), true));
        };
    }

    private static Failure forbidden(Why why) {
        return switch (why) {
            case SCOPE_MISSING -> Failure.RECONNECT_SPOTIFY;
            case NOT_ON_LIST, OWNER_NEEDS_PREMIUM, NOT_IN_THIS_MODE ->
                new Failure(why.name().toLowerCase(Locale.ROOT), why.sentence() + " Then press retry.", true);
            case NOT_YOURS -> Failure.NOT_YOURS;
        };
    }
}
