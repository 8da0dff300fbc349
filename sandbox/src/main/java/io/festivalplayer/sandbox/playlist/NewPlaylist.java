package io.festivalplayer.sandbox.playlist;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A playlist to make in Spotify's own player.
 *
 * @param name the name, not blank
 * @param description the description; null means none
 * @param open whether it is public; null means it is
 * @param items any URIs in order; null means none
 */
public record NewPlaylist(
        String name,
        @Nullable String description,
        @JsonProperty("public") @Nullable Boolean open,
        @Nullable List<String> items) {

    /** Checks the name. */
    public NewPlaylist {
        if (name == null || name.isBlank()) {
            throw new IllegalArgumentException("name must not be blank");
        }
    }

    Details details() {
        return new Details(
                name,
                Optional.ofNullable(description).orElse(""),
                Optional.ofNullable(open).orElse(true),
                false);
    }

    List<String> uris() {
        return Optional.ofNullable(items).orElse(List.of());
    }
}
