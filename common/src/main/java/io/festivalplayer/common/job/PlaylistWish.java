package io.festivalplayer.common.job;

/**
 * The playlist to make.
 *
 * @param name 1 to 100 characters
 * @param description the listener's own words, up to 250 characters; ours is appended
 * @param isPublic Spotify's {@code public} flag: shown on the profile, no access control
 */
public record PlaylistWish(String name, String description, boolean isPublic) {}
