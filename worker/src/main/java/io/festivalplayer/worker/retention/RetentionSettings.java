package io.festivalplayer.worker.retention;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long what is kept.
 *
 * @param jobs finished jobs with their acts and history
 * @param reviews jobs that wait for their listener's decisions
 * @param undo what was in a playlist before a job changed it
 */
@ConfigurationProperties("festival.retention")
record RetentionSettings(
        @DefaultValue("90d") Duration jobs,
        @DefaultValue("30d") Duration reviews,
        @DefaultValue("30d") Duration undo) {}
