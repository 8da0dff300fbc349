package io.festivalplayer.common.job;

/**
 * The playlist to make or to change.
 *
 * @param name 1 to 100 characters; an existing playlist keeps its own
 * @param description the listener's own words, up to 250 characters; ours is appended
 * @param isPublic Spotify's {@code public} flag: shown on the profile, no access control
 * @param target a new playlist, or an existing one
 */
public record PlaylistWish(String name, String description, boolean isPublic, Target target) {}
