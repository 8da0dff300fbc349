package io.festivalplayer.worker.slice;

import io.festivalplayer.common.job.Failure;
import io.festivalplayer.common.job.Pick;
import io.festivalplayer.common.job.WaitReason;
import java.time.Duration;
import java.util.List;

/** How a slice ended, and so what becomes of the job. */
public sealed interface SliceEnd {

    /** There is more to do; any worker may go on. */
    record More() implements SliceEnd {}

    /**
     * The listener is to decide before it is built.
     *
     * @param proposal the tracks of each act
     */
    record ForReview(List<Pick> proposal) implements SliceEnd {}

    /** The playlist is there. */
    record Succeeded() implements SliceEnd {}

    /** The listener asked to stop. */
    record Cancelled() implements SliceEnd {}

    /**
     * It goes on by itself after a wait.
     *
     * @param reason what it waits for
     * @param pause for how long
     */
    record Parked(WaitReason reason, Duration pause) implements SliceEnd {}

    /**
     * It cannot go on.
     *
     * @param failure why, for the listener
     */
    record Failed(Failure failure) implements SliceEnd {}

    /** What was left to do after the job's end is done. */
    record FollowedUp() implements SliceEnd {}

    /** A finished job's playlist is not as it was left, and is to be built again. */
    record Repair() implements SliceEnd {}

    /**
     * Its name for those who count.
     *
     * @return the name in lower case
     */
    default String code() {
        return switch (this) {
            case More() -> "more";
            case ForReview(var _) -> "review";
            case Succeeded() -> "succeeded";
            case Cancelled() -> "cancelled";
            case Parked(var reason, var _) -> "parked_" + reason.code();
            case Failed(var _) -> "failed";
            case FollowedUp() -> "followed_up";
            case Repair() -> "repair";
        };
    }
}
