package io.festivalplayer.common.job;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How jobs are brought to workers.
 *
 * @param room how many messages each of the two queues holds at most; a queue keeps its order, so what is in it cannot
 *     give way to somebody who used less
 * @param firstSliceCalls how many Spotify calls a job's first slice may make: enough for a line-up of fifteen acts; a
 *     longer one makes none there and goes on in later slices, so that it does not hold up short ones
 * @param sliceCalls how many Spotify calls a later slice may make before others have a turn; few, since a turn missed
 *     by a moment costs a job all of the others' turns, and nobody can tell when it will be done
 * @param sliceTime how long a slice may take before others have a turn, however few its calls
 * @param again when a message that nobody has claimed is sent again; doubles each time, up to thirty times as long
 * @param lostAfter after what time a message counts as lost when the queues are empty
 */
@ConfigurationProperties("festival.dispatch")
public record DispatchSettings(
        @DefaultValue("10") int room,
        @DefaultValue("18") int firstSliceCalls,
        @DefaultValue("10") int sliceCalls,
        @DefaultValue("4s") Duration sliceTime,
        @DefaultValue("1m") Duration again,
        @DefaultValue("5s") Duration lostAfter) {}
