package io.festivalplayer.common.job;

/**
 * How tracks are chosen.
 *
 * @param tracksPerArtist 1 to 10
 */
public record JobOptions(int tracksPerArtist) {}
