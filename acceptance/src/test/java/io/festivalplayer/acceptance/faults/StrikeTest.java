package io.festivalplayer.acceptance.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class StrikeTest {

    private static final List<Fault> ALL = List.of(Fault.values());

    @Test
    void the_same_seed_breaks_the_same_things_in_the_same_order() {
        assertThat(Strike.schedule(7, 200, ALL)).isEqualTo(Strike.schedule(7, 200, ALL));
        assertThat(Strike.ofEach(7, ALL)).isEqualTo(Strike.ofEach(7, ALL));
    }

    @Test
    void another_seed_breaks_other_things() {
        assertThat(Strike.schedule(7, 200, ALL)).isNotEqualTo(Strike.schedule(8, 200, ALL));
    }

    @Test
    void a_round_of_each_breaks_everything_once() {
        assertThat(Strike.ofEach(7, ALL)).extracting(Strike::fault).containsExactlyInAnyOrderElementsOf(ALL);
    }

    @Test
    void a_long_schedule_kills_workers_most() {
        var kills = Strike.schedule(7, 1000, ALL).stream()
                .filter(strike -> strike.fault() == Fault.KILL_WORKER)
                .count();

        assertThat(kills).isBetween(450L, 700L);
    }
}
