/** One slice of one job: claim, heartbeat, work, give back. */
@NullMarked
package io.festivalplayer.worker.run;

import org.jspecify.annotations.NullMarked;
