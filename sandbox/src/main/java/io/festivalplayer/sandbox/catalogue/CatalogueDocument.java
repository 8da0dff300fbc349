package io.festivalplayer.sandbox.catalogue;

import java.util.List;

/**
 * A catalogue as its JSON file holds it.
 *
 * @param artists all artists
 */
public record CatalogueDocument(List<Artist> artists) {

    /** Reads a file without artists as an empty catalogue. */
    public CatalogueDocument {
        artists = Artist.listOf(artists);
    }
}
