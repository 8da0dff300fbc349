package io.festivalplayer.common.spotify;

import static io.festivalplayer.common.spotify.SpotifyRoom.failureOf;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What stands around every call. */
class GuardTest {

    private static final SpotifyException DOWN = new SpotifyException(new SpotifyFailure.Unavailable(true));

    private final AtomicBoolean stopping = new AtomicBoolean();
    private final Guard guard = new Guard("test", stopping::get, new SpotifyRoom.Free());
    private final AtomicInteger calls = new AtomicInteger();

    @Test
    void a_spotify_that_is_down_is_left_alone_after_ten_failures() {
        for (int i = 0; i < 30; i++) {
            failureOf(() -> guard.once(Caller.NEWCOMER, this::down));
        }

        assertThat(calls).hasValue(10);
    }

    @Test
    void what_is_not_asked_while_it_is_left_alone_surely_had_no_effect() {
        for (int i = 0; i < 10; i++) {
            failureOf(() -> guard.once(Caller.NEWCOMER, this::down));
        }

        assertThat(failureOf(() -> guard.once(Caller.NEWCOMER, this::down)))
                .isEqualTo(new SpotifyFailure.Unavailable(false));
    }

    @Test
    void a_refusal_is_no_sign_that_spotify_is_down() {
        for (int i = 0; i < 30; i++) {
            failureOf(() -> guard.once(Caller.NEWCOMER, this::refused));
        }

        assertThat(calls).hasValue(30);
    }

    @Test
    void a_rate_limit_is_not_tried_against() {
        failureOf(() -> guard.repeatedly(Caller.NEWCOMER, this::refused));

        assertThat(calls).hasValue(1);
    }

    @Test
    void a_read_that_works_the_second_time_is_an_answer() {
        var answer = guard.repeatedly(Caller.NEWCOMER, () -> {
            if (calls.incrementAndGet() == 1) {
                throw DOWN;
            }
            return "there";
        });

        assertThat(answer).isEqualTo("there");
    }

    @Test
    void a_process_that_stops_repeats_nothing() {
        stopping.set(true);

        failureOf(() -> guard.repeatedly(Caller.NEWCOMER, this::down));

        assertThat(calls).hasValue(1);
    }

    private String down() {
        calls.incrementAndGet();
        throw DOWN;
    }

    private String refused() {
        calls.incrementAndGet();
        throw new SpotifyException(new SpotifyFailure.RateLimited(Duration.ofSeconds(1)));
    }
}
