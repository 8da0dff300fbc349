package io.festivalplayer.sandbox.view;

import io.festivalplayer.sandbox.web.SpotifyJson;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A track; popularity and markets only outside Development Mode. */
@SpotifyJson
public record TrackView(
        AlbumView album,
        List<ArtistRef> artists,
        Optional<List<String>> availableMarkets,
        int discNumber,
        int durationMs,
        boolean explicit,
        Map<String, String> externalIds,
        Map<String, String> externalUrls,
        String href,
        String id,
        boolean isLocal,
        boolean isPlayable,
        String name,
        Optional<Integer> popularity,
        int trackNumber,
        String type,
        String uri) {}
