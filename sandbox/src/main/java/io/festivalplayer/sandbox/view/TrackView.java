package io.festivalplayer.sandbox.view;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.festivalplayer.sandbox.web.SpotifyJson;
import java.util.Map;
import java.util.Optional;

/** A track in full; its popularity only outside Development Mode. */
@SpotifyJson
public record TrackView(
        AlbumView album,
        Map<String, String> externalIds,
        Optional<Integer> popularity,
        @JsonUnwrapped SimpleTrackView inShort) {}
