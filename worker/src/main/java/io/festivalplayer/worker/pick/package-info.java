/** Which tracks an act brings. */
@NullMarked
package io.festivalplayer.worker.pick;

import org.jspecify.annotations.NullMarked;
