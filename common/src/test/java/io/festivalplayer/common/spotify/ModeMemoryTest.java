package io.festivalplayer.common.spotify;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/** Which of Spotify's worlds the app is in, by what its answers show. */
class ModeMemoryTest {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    @Test
    void before_any_answer_the_smaller_world_is_assumed() {
        assertThat(memory(SpotifyMode.DETECT, NOON).isExtended()).isFalse();
    }

    @Test
    void an_answer_of_the_larger_world_is_remembered() {
        var memory = memory(SpotifyMode.DETECT, NOON);

        memory.saw(SpotifyMode.EXTENDED);

        assertThat(memory.isExtended()).isTrue();
    }

    @Test
    void a_later_answer_counts_more() {
        var memory = memory(SpotifyMode.DETECT, NOON);
        memory.saw(SpotifyMode.EXTENDED);

        memory.saw(SpotifyMode.DEVELOPMENT);

        assertThat(memory.isExtended()).isFalse();
    }

    @Test
    void what_was_seen_is_forgotten_after_an_hour() {
        var clock = new HandClock(NOON);
        var memory = new ModeMemory(SpotifyMode.DETECT, clock);
        memory.saw(SpotifyMode.EXTENDED);

        clock.now = NOON.plus(Duration.ofMinutes(61));

        assertThat(memory.isExtended()).isFalse();
    }

    @Test
    void a_mode_that_is_set_is_never_doubted() {
        var memory = memory(SpotifyMode.EXTENDED, NOON);

        memory.saw(SpotifyMode.DEVELOPMENT);

        assertThat(memory.isExtended()).isTrue();
    }

    private static ModeMemory memory(SpotifyMode set, Instant now) {
        return new ModeMemory(set, Clock.fixed(now, ZoneOffset.UTC));
    }

    private static final class HandClock extends Clock {

        private Instant now;

        HandClock(Instant now) {
            this.now = now;
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
