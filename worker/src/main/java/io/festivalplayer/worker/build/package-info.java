/** The playlist at Spotify: made once, filled in order, read back. */
@NullMarked
package io.festivalplayer.worker.build;

import org.jspecify.annotations.NullMarked;
