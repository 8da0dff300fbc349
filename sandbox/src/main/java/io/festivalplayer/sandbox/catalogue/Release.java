package io.festivalplayer.sandbox.catalogue;

import org.jspecify.annotations.Nullable;

/**
 * An album in its place in the catalogue.
 *
 * @param album the album
 * @param artist who released it
 */
public record Release(Album album, Artist artist) {
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
