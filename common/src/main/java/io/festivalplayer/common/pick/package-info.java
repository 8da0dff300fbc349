/** Which tracks an act brings. */
@NullMarked
package io.festivalplayer.common.pick;

import org.jspecify.annotations.NullMarked;
