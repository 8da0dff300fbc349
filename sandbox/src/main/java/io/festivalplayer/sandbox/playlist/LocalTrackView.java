package io.festivalplayer.sandbox.playlist;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/** A local file where a track would be: it has a name and a URI, but neither id nor address, and both are null. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record LocalTrackView(
        LocalAlbum album,
        List<LocalArtist> artists,
        int discNumber,
        int durationMs,
        boolean explicit,
        Map<String, String> externalIds,
        Map<String, String> externalUrls,
        @Nullable String href,
        @Nullable String id,
        boolean isLocal,
        String name,
        int trackNumber,
        String type,
        String uri) {

    /** The album, of which only the name is known. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record LocalAlbum(
            List<LocalArtist> artists,
            Map<String, String> externalUrls,
            @Nullable String href,
            @Nullable String id,
            List<String> images,
            String name,
            @Nullable String releaseDate,
            String type,
            @Nullable String uri) {}

    /** The artist, of whom only the name is known. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record LocalArtist(
            Map<String, String> externalUrls,
            @Nullable String href,
            @Nullable String id,
            String name,
            String type,
            @Nullable String uri) {}

    static LocalTrackView of(LocalFile file) {
        return new LocalTrackView(
                new LocalAlbum(List.of(), Map.of(), null, null, List.of(), file.album(), null, "album", null),
                List.of(new LocalArtist(Map.of(), null, null, file.artist(), "artist", null)),
                0,
                file.seconds() * 1000,
                false,
                Map.of(),
                Map.of(),
                null,
                null,
                true,
                file.title(),
                0,
                "track",
                file.uri());
    }
}
