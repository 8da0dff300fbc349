package io.festivalplayer.sandbox.view;

import io.festivalplayer.sandbox.web.Links;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A picture.
 *
 * @param url where it is
 * @param height in pixels; null for a picture that a listener put up
 * @param width in pixels; null for a picture that a listener put up
 */
public record ImageView(
        String url, @Nullable Integer height, @Nullable Integer width) {

    /** Returns the picture drawn from an id in the three sizes that artists and albums come in. */
    public static List<ImageView> of(String id, Links links) {
        return Stream.of(640, 320, 160)
                .map(size -> new ImageView(links.image(id) + "?size=" + size, size, size))
                .toList();
    }

    /** Returns the picture drawn from an id in the one size that playlists come in. */
    public static List<ImageView> single(String id, Links links) {
        return List.of(new ImageView(links.image(id) + "?size=640", 640, 640));
    }
}
