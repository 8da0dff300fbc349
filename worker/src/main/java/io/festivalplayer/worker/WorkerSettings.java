package io.festivalplayer.worker;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How a worker works.
 *
 * @param lease how long a claim holds without a heartbeat; longer than any one call to Spotify
 * @param heartbeat how often the lease is made longer
 * @param lookups how many acts a slice looks for at a time
 * @param visibleAfter how long what was written to Spotify may stay out of sight: until then an unanswered create is
 *     looked for before another is made
 * @param lookAgain how long to wait before a playlist is read in doubt, and between two such looks
 * @param spotifyDown how long a job waits when Spotify does not answer
 */
@ConfigurationProperties("festival.worker")
public record WorkerSettings(
        @DefaultValue("30s") Duration lease,
        @DefaultValue("10s") Duration heartbeat,
        @DefaultValue("8") int lookups,
        @DefaultValue("60s") Duration visibleAfter,
        @DefaultValue("5s") Duration lookAgain,
        @DefaultValue("10s") Duration spotifyDown) {}
