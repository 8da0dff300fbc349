package io.festivalplayer.common.lineup;

import java.util.Optional;

/** What Spotify's own app copies when somebody shares an artist: an address, or a URI. */
public final class ArtistLink {

    private ArtistLink() {}

    /**
     * Whom a text links to.
     *
     * @param text any text
     * @return the artist's id; empty if there is no such link in it
     */
    public static Optional<String> idIn(String text) {
        return Links.of(text).artistId();
    }
}
