package io.festivalplayer.common.job;

import java.util.Optional;

/**
 * An act that has not been looked for yet.
 *
 * @param position its place on the bill, from 0
 * @param name the billed name
 * @param artistId the artist's Spotify id, when the listener gave it
 */
public record PendingAct(int position, String name, Optional<String> artistId) {}
