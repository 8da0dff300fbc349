package io.festivalplayer.acceptance.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.festivalplayer.acceptance.system.FestivalSystem;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Two workers at the same job, since the lease of the first ended while it went on. */
class StolenLeaseIT {

    @RegisterExtension
    static final FestivalSystem festival = FestivalSystem.thatBreaks();

    private static final int FANS = 4;
    private static final int THEFTS = 12;

    @Test
    void runs_that_overlap_make_one_playlist_together() {
        festival.sandbox().set(Map.of("latencyMs", 100));
        var crowd = new Crowd(festival, List.of(KnownBill.large(festival)), FANS, 1);

        crowd.orderOnce();
        for (int theft = 0; theft < THEFTS && !crowd.isDone(); theft++) {
            var latest = epochs();
            festival.jobs().stealLeases();
            await("somebody claims a job again")
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> epochs() > latest || crowd.isDone());
        }

        assertThat(crowd.settle().findings()).isEmpty();
    }

    private static long epochs() {
        return festival.jobs().number("select coalesce(sum(epoch), 0) from job");
    }
}
