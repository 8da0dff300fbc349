package io.festivalplayer.sandbox.playlist;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import io.festivalplayer.sandbox.web.SpotifyJson;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a playlist; what it holds is called {@code item}, {@code track} or both, and is null when it has gone.
 *
 * @param content a track, a local file or an episode under each of its names
 */
@SpotifyJson
record EntryView(
        String addedAt,
        UserRef addedBy,
        boolean isLocal,
        @JsonAnyGetter Map<String, @Nullable Object> content) {}
