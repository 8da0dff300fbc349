/** Spotify, asked for a person who waits: artists by name, whom they play, and their playlists. */
@NullMarked
package io.festivalplayer.gateway.catalogue;

import org.jspecify.annotations.NullMarked;
