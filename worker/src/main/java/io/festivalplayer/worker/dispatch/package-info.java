/** Brings into the queue what is due and not on its way. */
@NullMarked
package io.festivalplayer.worker.dispatch;

import org.jspecify.annotations.NullMarked;
