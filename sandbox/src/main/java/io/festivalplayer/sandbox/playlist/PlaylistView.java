package io.festivalplayer.sandbox.playlist;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.festivalplayer.sandbox.view.ImageView;
import io.festivalplayer.sandbox.web.SpotifyJson;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A playlist as the Web API shows it. Development Mode calls its content {@code items}, the older world {@code tracks};
 * it is a page, in lists only a count, and absent where the caller may not see it.
 */
@SpotifyJson
record PlaylistView(
        boolean collaborative,
        String description,
        Map<String, String> externalUrls,
        Optional<Followers> followers,
        String href,
        String id,
        List<ImageView> images,
        String name,
        UserRef owner,
        boolean isPublic,
        String snapshotId,
        Optional<Object> items,
        Optional<Object> tracks,
        String type,
        String uri) {

    @JsonProperty("public")
    @Override
    public boolean isPublic() {
        return isPublic;
    }

    /**
     * How many have it in their library.
     *
     * @param href always null, as Spotify documents it
     * @param total the number, the owner left out
     */
    record Followers(@Nullable String href, int total) {}

    /** Where the content is and how much there is. */
    record Content(String href, int total) {}
}
