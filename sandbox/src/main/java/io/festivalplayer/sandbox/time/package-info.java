/** The sandbox's own clock, which can be put forward. */
@NullMarked
package io.festivalplayer.sandbox.time;

import org.jspecify.annotations.NullMarked;
