package io.festivalplayer.common.memory;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long what Spotify answered is remembered.
 *
 * @param found when somebody was found; names and pictures are to be no older than a week, see docs/decisions/0009
 * @param notFound when nobody was: who is on no list today may release something tomorrow
 * @param asking how long others leave a question to the process that asks it; longer than a call waits for the budget
 *     and for its answer together
 * @param recent how many answers a process keeps at hand, for five minutes
 */
@ConfigurationProperties("festival.memory")
public record MemorySettings(
        @DefaultValue("7d") Duration found,
        @DefaultValue("1d") Duration notFound,
        @DefaultValue("30s") Duration asking,
        @DefaultValue("500") int recent) {}
