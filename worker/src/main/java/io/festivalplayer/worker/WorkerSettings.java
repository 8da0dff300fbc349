package io.festivalplayer.worker;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How a worker works.
 *
 * @param lease how long a claim holds without a heartbeat; longer than any one call to Spotify
 * @param heartbeat how often the lease is made longer
 * @param sliceCalls how many Spotify calls a slice may make before it lets others have a turn
 * @param sliceTime how long a slice may take before it lets others have a turn
 * @param visibleAfter how long what was written to Spotify may stay out of sight: until then an unanswered create is
 *     looked for before another is made
 * @param lookAgain how long to wait before a playlist is read in doubt, and between two such looks
 * @param spotifyDown how long a job waits when Spotify does not answer
 * @param lostAfter after what time a message counts as lost when the queues are empty
 * @param queueRoom how many messages are on their way at most; a queue keeps its order, so what is in it cannot give
 *     way to somebody who used less
 */
@ConfigurationProperties("festival.worker")
public record WorkerSettings(
        @DefaultValue("30s") Duration lease,
        @DefaultValue("10s") Duration heartbeat,
        @DefaultValue("25") int sliceCalls,
        @DefaultValue("10s") Duration sliceTime,
        @DefaultValue("60s") Duration visibleAfter,
        @DefaultValue("5s") Duration lookAgain,
        @DefaultValue("10s") Duration spotifyDown,
        @DefaultValue("5s") Duration lostAfter,
        @DefaultValue("10") int queueRoom) {}
