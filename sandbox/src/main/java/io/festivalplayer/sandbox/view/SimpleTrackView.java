package io.festivalplayer.sandbox.view;

import io.festivalplayer.sandbox.web.SpotifyJson;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A track as an album lists it; markets only outside Development Mode. */
@SpotifyJson
public record SimpleTrackView(
        List<ArtistRef> artists,
        Optional<List<String>> availableMarkets,
        int discNumber,
        int durationMs,
        boolean explicit,
        Map<String, String> externalUrls,
        String href,
        String id,
        boolean isLocal,
        boolean isPlayable,
        String name,
        Optional<Restrictions> restrictions,
        int trackNumber,
        String type,
        String uri) {

    /**
     * Why a track cannot be played.
     *
     * @param reason always {@code market}
     */
    public record Restrictions(String reason) {}
}
