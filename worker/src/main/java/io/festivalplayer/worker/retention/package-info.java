/** Ends what was kept long enough. */
@NullMarked
package io.festivalplayer.worker.retention;

import org.jspecify.annotations.NullMarked;
