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
 * @param sliceCalls how many Spotify calls a later slice may make before others have a turn
 * @param sliceTime how long a slice may take before others have a turn, however few its calls: longer than its calls
 *     take where the rate is shared, or chance would decide how many of them a slice gets, and so how many slices a job
 *     needs
 * @param again when a message that nobody has claimed is sent again; doubles each time, up to thirty times as long
 * @param lostAfter after what time a message counts as lost when the queues are empty
 */
@ConfigurationProperties("festival.dispatch")
public record DispatchSettings(
        @DefaultValue("10") int room,
        @DefaultValue("18") int firstSliceCalls,
        @DefaultValue("20") int sliceCalls,
        @DefaultValue("20s") Duration sliceTime,
        @DefaultValue("1m") Duration again,
        @DefaultValue("5s") Duration lostAfter) {

    /**
     * With how many calls to its end a job goes on to it when a slice is over: the next slice would be a short one, for
     * which it would wait as long as for a whole one.
     *
     * @param sliceCalls how many calls the slice has
     * @return half as many
     */
    public static int nearlyDone(int sliceCalls) {
        return sliceCalls / 2;
    }
}
