package io.festivalplayer.sandbox.library;

import io.festivalplayer.sandbox.view.FullAlbumView;
import io.festivalplayer.sandbox.view.TrackView;
import io.festivalplayer.sandbox.web.SpotifyJson;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Something saved and when; a track is still called {@code track} here, in both modes. */
@SpotifyJson
record SavedView(String addedAt, Optional<TrackView> track, Optional<FullAlbumView> album) {

    static SavedView track(Instant since, TrackView track) {
        return new SavedView(seconds(since), Optional.of(track), Optional.empty());
    }

    static SavedView album(Instant since, FullAlbumView album) {
        return new SavedView(seconds(since), Optional.empty(), Optional.of(album));
    }

    private static String seconds(Instant since) {
        return since.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
