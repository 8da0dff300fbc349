package io.festivalplayer.sandbox.view;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.festivalplayer.sandbox.web.Page;
import io.festivalplayer.sandbox.web.SpotifyJson;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An album in full, with the first page of its tracks; label and popularity only outside Development Mode. */
@SpotifyJson
public record FullAlbumView(
        @JsonUnwrapped AlbumView inShort,
        Page<SimpleTrackView> tracks,
        List<Copyright> copyrights,
        Map<String, String> externalIds,
        List<String> genres,
        Optional<String> label,
        Optional<Integer> popularity) {

    /**
     * Who owns what.
     *
     * @param text the notice
     * @param type {@code C} for the album, {@code P} for the recordings
     */
    public record Copyright(String text, String type) {}
}
