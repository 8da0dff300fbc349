package io.festivalplayer.worker.build;

import io.festivalplayer.worker.slice.SliceEnd;

/** Whether there is a playlist to write into. */
sealed interface Opened {

    /** There is. */
    record Ready(Content content) implements Opened {}

    /** Not in this slice. */
    record Not(SliceEnd end) implements Opened {}
}
