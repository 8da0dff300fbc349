package io.festivalplayer.sandbox.view;

import io.festivalplayer.sandbox.web.SpotifyJson;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An album in short; its markets, and in a discography its group, only outside Development Mode. */
@SpotifyJson
public record AlbumView(
        Optional<String> albumGroup,
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
        String uri) {

    /** Returns the same album with what it is to one artist: their own, or one they appear on. */
    AlbumView in(Optional<String> group) {
        return new AlbumView(
                group,
                albumType,
                artists,
                availableMarkets,
                externalUrls,
                href,
                id,
                images,
                name,
                releaseDate,
                releaseDatePrecision,
                totalTracks,
                type,
                uri);
    }
}
