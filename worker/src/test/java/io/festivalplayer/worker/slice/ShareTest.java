package io.festivalplayer.worker.slice;

import static org.assertj.core.api.Assertions.assertThat;

import io.festivalplayer.worker.slice.Share.Round;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a run may do before it is somebody else's turn. */
class ShareTest {

    private static final Duration LONG = Duration.ofHours(1);

    private final AtomicBoolean somebodyWaits = new AtomicBoolean(true);
    private final Round round = new Round(3, LONG, () -> !somebodyWaits.get());

    @Test
    void it_is_over_after_its_calls_when_somebody_waits() {
        var share = Share.further(round);

        call(share, 3);

        assertThat(share.isOver()).isTrue();
    }

    @Test
    void it_is_not_over_before() {
        var share = Share.further(round);

        call(share, 2);

        assertThat(share.isOver()).isFalse();
    }

    @Test
    void it_is_over_after_its_time_when_somebody_waits() {
        assertThat(Share.further(new Round(3, Duration.ZERO, () -> false)).isOver())
                .isTrue();
    }

    @Test
    void there_is_another_round_when_nobody_waits() {
        var share = Share.further(round);
        somebodyWaits.set(false);
        call(share, 3);

        assertThat(share.isOver()).isFalse();
    }

    @Test
    void the_next_round_ends_when_somebody_has_come() {
        var share = Share.further(round);
        somebodyWaits.set(false);
        call(share, 3);
        share.isOver();
        somebodyWaits.set(true);

        call(share, 3);

        assertThat(share.isOver()).isTrue();
    }

    @Test
    void once_over_it_stays_over_so_that_all_of_its_threads_end() {
        var share = Share.further(round);
        call(share, 3);
        share.isOver();

        somebodyWaits.set(false);

        assertThat(share.isOver()).isTrue();
    }

    @Test
    void the_first_round_of_a_job_has_calls_of_its_own() {
        var share = Share.first(2, round);

        call(share, 2);

        assertThat(share.isOver()).isTrue();
    }

    @Test
    void only_the_first_round_goes_before_others() {
        var share = Share.first(2, round);
        somebodyWaits.set(false);
        var before = share.isFirst();

        call(share, 2);
        share.isOver();

        assertThat(before).isTrue();
        assertThat(share.isFirst()).isFalse();
    }

    private static void call(Share share, int times) {
        IntStream.range(0, times).forEach(_ -> share.count());
    }
}
