package io.festivalplayer.common.spotify.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.festivalplayer.common.settings.StartRefused;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RateTest {

    @Test
    void it_is_read_as_calls_in_seconds() {
        assertThat(Rate.of(" 180/30s ")).isEqualTo(new Rate(180, Duration.ofSeconds(30)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "180", "180/30", "0/30s", "180/0s", "-1/30s", "180/30m", "9999999/30s", "180/9999s", "a lot"
            })
    void what_is_no_rate_is_refused_with_a_sentence_what_to_set(String text) {
        assertThatThrownBy(() -> Rate.of(text)).isInstanceOf(StartRefused.class).hasMessageContaining("SPOTIFY_RATE");
    }
}
