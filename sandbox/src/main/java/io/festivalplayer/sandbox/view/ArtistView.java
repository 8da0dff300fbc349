package io.festivalplayer.sandbox.view;

import io.festivalplayer.sandbox.web.SpotifyJson;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An artist; followers, genres and popularity only outside Development Mode. */
@SpotifyJson
public record ArtistView(
        Map<String, String> externalUrls,
        Optional<Followers> followers,
        Optional<List<String>> genres,
        String href,
        String id,
        List<ImageView> images,
        String name,
        Optional<Integer> popularity,
        String type,
        String uri) {

    /**
     * How many follow.
     *
     * @param href always null, as Spotify documents it
     * @param total the number
     */
    public record Followers(@Nullable String href, int total) {}
}
