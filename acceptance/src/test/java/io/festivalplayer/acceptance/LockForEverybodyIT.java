package io.festivalplayer.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.festivalplayer.acceptance.driver.Bill;
import io.festivalplayer.acceptance.driver.Job;
import io.festivalplayer.acceptance.driver.JobOrder;
import io.festivalplayer.acceptance.driver.Listener;
import io.festivalplayer.acceptance.system.FestivalSystem;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A lock of fourteen hours that one job met holds for jobs of others, and for orders made meanwhile. */
class LockForEverybodyIT {

    @RegisterExtension
    static final FestivalSystem festival = FestivalSystem.withClocksToAdvance();

    private static final Duration FOURTEEN_HOURS = Duration.ofHours(14);
    private static final Duration AN_HOUR = Duration.ofHours(1);

    @Test
    void jobs_park_once_nobody_calls_spotify_meanwhile_and_they_finish_after_it() {
        var ada = festival.listener("Ada");
        var grace = festival.listener("Grace");
        festival.sandbox().plan(quotaUsedUp());
        var parked = ada.awaitWaiting(order(ada));
        var until = parked.waiting().until();
        var asked = calls();

        var late = order(grace);
        for (var hour = 1; hour < FOURTEEN_HOURS.toHours(); hour++) {
            festival.clock().advance(AN_HOUR);
            assertThat(ada.job(parked.id()).waiting()).isEqualTo(parked.waiting());
        }
        await("silence").during(Duration.ofSeconds(3)).until(() -> calls() == asked);
        festival.clock().advanceTo(until);

        assertThat(ada.awaitFinished(parked).state()).isEqualTo("succeeded");
        assertThat(grace.awaitFinished(late).state()).isEqualTo("succeeded");
        assertThat(parked.waiting().reason()).isEqualTo("quota");
        assertThat(festival.sandbox().playlistsOf(ada)).hasSize(1);
    }

    private static Job order(Listener listener) {
        return listener.order(
                JobOrder.of("after the lock", Bill.of("power trip 2023").text()));
    }

    /** Of any listener, to any of Spotify's services. */
    private static int calls() {
        return festival.sandbox().calls("").size();
    }

    private static Map<String, Object> quotaUsedUp() {
        return Map.of(
                "method",
                "GET",
                "path",
                "/v1/search",
                "status",
                429,
                "retryAfterSeconds",
                FOURTEEN_HOURS.toSeconds(),
                "body",
                "{\"error\": {\"status\": 429, \"message\": \"Too many requests\", \"reason\": \"QUOTA_EXCEEDED\"}}",
                "times",
                1);
    }
}
