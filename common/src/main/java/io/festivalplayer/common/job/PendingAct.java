package io.festivalplayer.common.job;

import java.util.Optional;

/**
 * An act that has not been looked for yet, or whose artist was chosen since.
 *
 * @param position its place on the bill, from 0
 * @param name the billed name
 * @param artistId the artist's Spotify id, when the listener gave it
 * @param artist the artist, when only their tracks are to be looked for
 */
public record PendingAct(int position, String name, Optional<String> artistId, Optional<Artist> artist) {

    /**
     * An act of which nothing more is known.
     *
     * @param position its place on the bill
     * @param name the billed name
     * @param artistId the artist's Spotify id, when the listener gave it
     */
    public PendingAct(int position, String name, Optional<String> artistId) {
        this(position, name, artistId, Optional.empty());
    }
}
