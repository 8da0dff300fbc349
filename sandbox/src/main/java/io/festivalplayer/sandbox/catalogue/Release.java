package io.festivalplayer.sandbox.catalogue;

import io.festivalplayer.sandbox.id.SpotifyId;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * An album in its place in the catalogue.
 *
 * @param album the album
 * @param artist who released it
 */
public record Release(Album album, Artist artist) {

    private static final long UPCS = 1_000_000_000_000L;

    /** Returns a Universal Product Code of 12 digits, which belongs to the album's id. */
    public String upc() {
        return "%012d"
                .formatted(Math.floorMod(
                        ByteBuffer.wrap(SpotifyId.sha256("upc:" + album.id())).getLong(), UPCS));
    }

    /** Returns how popular the album is: as its most popular track, 0 to 100. */
    public int popularity() {
        return album.tracks().stream().mapToInt(Track::popularity).max().orElse(0);
    }

    /** Compares by id, since comparing everything beneath would take too long to be a key. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Release that && album.id().equals(that.album.id());
    }

    @Override
    public int hashCode() {
        return album.id().hashCode();
    }
}
