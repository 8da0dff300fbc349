package io.festivalplayer.sandbox.playlist;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import io.festivalplayer.sandbox.view.TrackView;
import io.festivalplayer.sandbox.web.SpotifyJson;
import java.util.Map;

/**
 * An entry of a playlist; its track is called {@code item}, {@code track} or both, and is null when it has gone.
 *
 * @param content the track under each of its names
 */
@SpotifyJson
record EntryView(
        String addedAt,
        UserRef addedBy,
        boolean isLocal,
        @JsonAnyGetter Map<String, TrackView> content) {}
