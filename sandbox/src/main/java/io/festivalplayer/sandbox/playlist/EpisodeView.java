package io.festivalplayer.sandbox.playlist;

import io.festivalplayer.sandbox.view.ImageView;
import io.festivalplayer.sandbox.web.Links;
import io.festivalplayer.sandbox.web.SpotifyJson;
import java.util.List;
import java.util.Map;

/** An episode of a podcast where a track would be. The catalogue has none, so only what the id tells is known. */
@SpotifyJson
record EpisodeView(
        String description,
        int durationMs,
        boolean explicit,
        Map<String, String> externalUrls,
        String href,
        String id,
        List<ImageView> images,
        boolean isPlayable,
        String name,
        String type,
        String uri) {

    private static final int HALF_AN_HOUR_MS = 1_800_000;

    static EpisodeView of(String id, Links links) {
        return new EpisodeView(
                "",
                HALF_AN_HOUR_MS,
                false,
                links.page("episode", id),
                links.api("episodes/" + id),
                id,
                ImageView.of(id, links),
                true,
                "Episode " + id,
                "episode",
                "spotify:episode:" + id);
    }
}
