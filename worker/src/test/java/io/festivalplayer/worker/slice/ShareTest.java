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
    void a_first_share_is_one_round_whoever_waits() {
        var share = Share.first(round);
        somebodyWaits.set(false);

        call(share, 3);

        assertThat(share.isOver()).isTrue();
    }

    @Test
    void a_first_share_is_over_at_once_when_more_is_to_be_asked_than_it_holds() {
        var share = Share.first(round);

        share.endUnlessRoomFor(4);

        assertThat(share.isOver()).isTrue();
    }

    @Test
    void a_first_share_goes_on_when_it_holds_what_is_to_be_asked() {
        var share = Share.first(round);

        share.endUnlessRoomFor(3);

        assertThat(share.isOver()).isFalse();
    }

    @Test
    void a_further_share_goes_on_however_much_is_to_be_asked() {
        var share = Share.further(round);

        share.endUnlessRoomFor(300);

        assertThat(share.isOver()).isFalse();
    }

    @Test
    void rounds_come_to_an_end_though_nobody_waits() {
        var share = Share.further(round);
        somebodyWaits.set(false);

        var rounds = 0;
        while (!share.isOver() && rounds < 1_000) {
            call(share, 3);
            rounds++;
        }

        assertThat(rounds).isEqualTo(20);
    }

    private static void call(Share share, int times) {
        IntStream.range(0, times).forEach(_ -> share.count());
    }
}
