/** A worker that runs, for the tests. */
@NullMarked
package io.festivalplayer.worker.running;

import org.jspecify.annotations.NullMarked;
