package io.festivalplayer.acceptance.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.festivalplayer.acceptance.system.FestivalSystem;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The day's quota is used up, and Spotify shuts the app out until tomorrow. */
class QuotaLockIT {

    @RegisterExtension
    static final FestivalSystem festival = FestivalSystem.withClocksToAdvance();

    private static final Duration A_DAY = Duration.ofHours(24);
    private static final Duration LOCKED = Duration.ofHours(14);
    private static final Duration ALMOST = LOCKED.minusMinutes(10);
    private static final int CALLS_LEFT = 4;

    @Test
    void a_job_sleeps_through_a_lock_of_fourteen_hours_asks_nothing_meanwhile_and_is_done_afterwards() {
        festival.letPass(A_DAY.plusMinutes(1));
        var bill = KnownBill.large(festival);
        var used = callsSince(festival.sandbox().now().minus(A_DAY));
        festival.letPass(A_DAY.minus(LOCKED));
        festival.sandbox().set(quota(used + CALLS_LEFT));
        var crowd = Crowd.one(festival, bill);
        var job = crowd.orderOnce().getFirst();

        await("it waits")
                .atMost(Duration.ofMinutes(1))
                .until(() -> festival.jobs().is(job, "waiting_reason = 'quota'"));
        var locked = festival.sandbox().now();
        var until = crowd.waitingUntil().getFirst();
        festival.letPass(ALMOST);
        await("nobody asks").during(Duration.ofSeconds(3)).until(() -> callsSince(locked.plusMillis(1)) == 0);
        assertThat(crowd.waitingUntil()).as("parked once").containsExactly(until);
        crowd.outwait();

        assertThat(Duration.between(locked, until)).isCloseTo(LOCKED, Duration.ofMinutes(5));
        assertThat(crowd.settle().findings()).isEmpty();
    }

    private static int callsSince(Instant time) {
        return (int) festival.sandbox().callsSince(time).stream()
                .filter(call -> call.path().startsWith("/v1/"))
                .count();
    }

    private static Map<String, Object> quota(int calls) {
        return Map.of("quota", Map.of("calls", calls));
    }
}
