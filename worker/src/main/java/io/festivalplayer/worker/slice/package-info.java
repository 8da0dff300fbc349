/** What the rooms of a job share: the job in hand, what this run may still do, and how it ended. */
@NullMarked
package io.festivalplayer.worker.slice;

import org.jspecify.annotations.NullMarked;
