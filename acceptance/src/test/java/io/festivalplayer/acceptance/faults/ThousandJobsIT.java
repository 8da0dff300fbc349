package io.festivalplayer.acceptance.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.festivalplayer.acceptance.system.FestivalSystem;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Many jobs at once, more than the queues hold and than an account may have open. */
@Tag("long")
class ThousandJobsIT {

    @RegisterExtension
    static final FestivalSystem festival = FestivalSystem.thatIsExtended();

    private static final int LISTENERS = 50;
    private static final int JOBS_EACH = 20;

    @Test
    void a_thousand_jobs_of_fifty_listeners_become_a_thousand_playlists() {
        festival.sandbox().set(Map.of("mode", "extended"));
        var bill = KnownBill.small(festival);
        festival.sandbox().set(Map.of("rateLimit", Map.of("calls", 6000, "windowMs", 30_000)));
        var crowd = new Crowd(festival, List.of(bill), LISTENERS, 1);
        var began = Instant.now();

        crowd.orderAll(JOBS_EACH);
        var books = crowd.settle();

        Scale.given()
                .say(
                        "a thousand jobs in %d s: %s",
                        Duration.between(began, Instant.now()).toSeconds(), books);
        assertThat(books.findings()).isEmpty();
        assertThat(books.accepted()).isEqualTo(LISTENERS * JOBS_EACH);
    }
}
