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
    private static final int MUCH = 100;

    private final AtomicBoolean somebodyWaits = new AtomicBoolean(true);
    private final Round round = new Round(3, LONG, () -> !somebodyWaits.get());

    @Test
    void it_is_over_after_its_calls_when_somebody_waits() {
        var share = Share.further(round);

        call(share, 3);

        assertThat(share.isOver(MUCH)).isTrue();
    }

    @Test
    void it_is_not_over_before() {
        var share = Share.further(round);

        call(share, 2);

        assertThat(share.isOver(MUCH)).isFalse();
    }

    @Test
    void it_is_over_after_its_time_when_somebody_waits() {
        assertThat(Share.further(new Round(3, Duration.ZERO, () -> false)).isOver(MUCH))
                .isTrue();
    }

    @Test
    void there_is_another_round_when_nobody_waits() {
        var share = Share.further(round);
        somebodyWaits.set(false);
        call(share, 3);

        assertThat(share.isOver(MUCH)).isFalse();
    }

    @Test
    void the_next_round_ends_when_somebody_has_come() {
        var share = Share.further(round);
        somebodyWaits.set(false);
        call(share, 3);
        share.isOver(MUCH);
        somebodyWaits.set(true);

        call(share, 3);

        assertThat(share.isOver(MUCH)).isTrue();
    }

    @Test
    void once_over_it_stays_over_so_that_all_of_its_threads_end() {
        var share = Share.further(round);
        call(share, 3);
        share.isOver(MUCH);

        somebodyWaits.set(false);

        assertThat(share.isOver(MUCH)).isTrue();
    }

    @Test
    void a_job_that_is_nearly_done_goes_on_to_its_end() {
        var share = Share.further(new Round(10, LONG, () -> false));
        call(share, 10);

        assertThat(share.isOver(5)).isFalse();
        assertThat(share.isOver(6)).isTrue();
    }

    @Test
    void what_was_told_to_end_does_not_go_on_for_being_nearly_done() {
        var share = Share.further(new Round(10, LONG, () -> false));
        call(share, 10);
        share.isOver(6);

        assertThat(share.isOver(5)).isTrue();
    }

    @Test
    void a_first_share_that_cannot_hold_a_job_is_over_however_little_is_left_of_it() {
        var share = Share.first(round);

        share.endUnlessRoomFor(4);

        assertThat(share.isOver(1)).isTrue();
    }

    @Test
    void a_first_share_is_one_round_whoever_waits() {
        var share = Share.first(round);
        somebodyWaits.set(false);

        call(share, 3);

        assertThat(share.isOver(MUCH)).isTrue();
    }

    @Test
    void a_first_share_is_over_at_once_when_more_is_to_be_asked_than_it_holds() {
        var share = Share.first(round);

        share.endUnlessRoomFor(4);

        assertThat(share.isOver(MUCH)).isTrue();
    }

    @Test
    void a_first_share_goes_on_when_it_holds_what_is_to_be_asked() {
        var share = Share.first(round);

        share.endUnlessRoomFor(3);

        assertThat(share.isOver(MUCH)).isFalse();
    }

    @Test
    void a_further_share_goes_on_however_much_is_to_be_asked() {
        var share = Share.further(round);

        share.endUnlessRoomFor(300);

        assertThat(share.isOver(MUCH)).isFalse();
    }

    @Test
    void rounds_come_to_an_end_though_nobody_waits() {
        var share = Share.further(round);
        somebodyWaits.set(false);

        var rounds = 0;
        while (!share.isOver(MUCH) && rounds < 1_000) {
            call(share, 3);
            rounds++;
        }

        assertThat(rounds).isEqualTo(20);
    }

    private static void call(Share share, int times) {
        IntStream.range(0, times).forEach(_ -> share.count());
    }
}
