package io.festivalplayer.sandbox.profile;

import org.jspecify.annotations.Nullable;

/**
 * How many follow a user.
 *
 * @param href always null, as Spotify documents it
 * @param total the number
 */
record Followers(@Nullable String href, int total) {

    static final Followers NONE = new Followers(null, 0);
}
