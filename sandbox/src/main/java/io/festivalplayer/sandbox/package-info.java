/** The sandbox: a Spotify to develop and test against. */
@NullMarked
package io.festivalplayer.sandbox;

import org.jspecify.annotations.NullMarked;
