package io.festivalplayer.gateway.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import io.festivalplayer.common.job.UnfinishedJob;
import io.festivalplayer.common.job.UnfinishedJob.Standing;
import io.festivalplayer.gateway.forecast.Turns.Turn;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How far slices are, as learned from one look to the next. */
class TurnsTest {

    private static final Duration SECOND = Duration.ofSeconds(1);

    private final UnfinishedJob waiting = Moment.job(Standing.SENT, 100);
    private final UnfinishedJob other = Moment.job(Standing.DUE, 100);

    @Test
    void a_slice_begins_when_a_worker_has_the_job() {
        var begun = begun();

        assertThat(begun.of(waiting)).contains(new Turn(Duration.ZERO, 0, false, 0));
    }

    @Test
    void of_a_slice_that_was_under_way_before_nothing_is_known() {
        var running = Moment.later(waiting, 1);

        assertThat(Turns.UNSEEN.and(alone(running), alone(running), SECOND).of(running))
                .isEmpty();
    }

    @Test
    void it_lasts_from_look_to_look() {
        var now = Moment.later(waiting, 5);

        assertThat(begun().and(alone(Moment.later(waiting, 0)), alone(now), SECOND)
                        .of(now))
                .contains(new Turn(SECOND, 0, false, 0));
    }

    @Test
    void it_is_over_after_its_calls_when_somebody_waits() {
        assertThat(afterCalls(17, true)).contains(new Turn(SECOND, 0, true, 17));
    }

    @Test
    void of_its_calls_eight_are_on_their_way() {
        assertThat(afterCalls(16, true).map(Turn::isOver)).contains(false);
        assertThat(afterCalls(17, true).map(Turn::isOver)).contains(true);
    }

    @Test
    void when_nobody_waits_it_begins_anew() {
        assertThat(afterCalls(17, false)).contains(new Turn(Duration.ZERO, 25, false, 0));
    }

    @Test
    void it_is_over_after_its_time_when_somebody_waits() {
        var running = Moment.later(waiting, 0);
        var turns = begun();
        for (int second = 0; second < 10; second++) {
            turns = turns.and(alone(running), withOther(running), SECOND);
        }

        assertThat(turns.of(running).map(Turn::isOver)).contains(true);
    }

    @Test
    void once_over_it_stays_so() {
        var over = begun().and(alone(Moment.later(waiting, 0)), withOther(Moment.later(waiting, 25)), SECOND);
        var now = Moment.later(waiting, 30);

        assertThat(over.and(withOther(Moment.later(waiting, 25)), alone(now), SECOND)
                        .of(now))
                .contains(new Turn(SECOND.multipliedBy(2), 0, true, 25));
    }

    @Test
    void it_ends_with_the_worker() {
        assertThat(begun().and(alone(Moment.later(waiting, 0)), alone(waiting), SECOND)
                        .of(waiting))
                .isEmpty();
    }

    @Test
    void what_happened_while_nobody_looked_is_not_guessed_at() {
        var running = Moment.later(waiting, 0);

        assertThat(begun().and(alone(running), alone(running), Duration.ofMinutes(1))
                        .of(running))
                .isEmpty();
    }

    private Turns begun() {
        return Turns.UNSEEN.and(alone(waiting), alone(Moment.later(waiting, 0)), SECOND);
    }

    private Optional<Turn> afterCalls(int calls, boolean somebodyWaits) {
        var now = Moment.later(waiting, calls);
        return begun().and(alone(Moment.later(waiting, 0)), somebodyWaits ? withOther(now) : alone(now), SECOND)
                .of(now);
    }

    private static Look alone(UnfinishedJob job) {
        return new Moment().with(job).look();
    }

    private Look withOther(UnfinishedJob job) {
        return new Moment().with(job).with(other).look();
    }
}
