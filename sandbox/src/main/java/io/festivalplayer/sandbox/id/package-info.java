/** Identifiers as Spotify makes them. */
@NullMarked
package io.festivalplayer.sandbox.id;

import org.jspecify.annotations.NullMarked;
