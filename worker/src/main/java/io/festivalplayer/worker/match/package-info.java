/** Who an act is. */
@NullMarked
package io.festivalplayer.worker.match;

import org.jspecify.annotations.NullMarked;
