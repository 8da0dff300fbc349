package io.festivalplayer.sandbox.view;

import io.festivalplayer.sandbox.web.SpotifyJson;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An album in short; its markets only outside Development Mode. */
@SpotifyJson
public record AlbumView(
        String albumType,
        List<ArtistRef> artists,
        Optional<List<String>> availableMarkets,
        Map<String, String> externalUrls,
        String href,
        String id,
        List<ImageView> images,
        String name,
        String releaseDate,
        String releaseDatePrecision,
        int totalTracks,
        String type,
        String uri) {}
