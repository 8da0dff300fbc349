/** Playlists: creating, changing, reading, removing. */
@NullMarked
package io.festivalplayer.sandbox.playlist;

import org.jspecify.annotations.NullMarked;
