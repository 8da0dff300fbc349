package io.festivalplayer.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.festivalplayer.acceptance.driver.Bill;
import io.festivalplayer.acceptance.driver.JobOrder;
import io.festivalplayer.acceptance.driver.SandboxControl.Call;
import io.festivalplayer.acceptance.system.FestivalSystem;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

// What a 429 teaches the system slows all later work, so nobody else shares this one.
class RateLimitIT {

    @RegisterExtension
    static final FestivalSystem festival = FestivalSystem.ofItsOwn();

    private static final int RETRY_AFTER_SECONDS = 25;

    /** Calls that were sent before the refusal was heard of. */
    private static final Duration UNDER_WAY = Duration.ofSeconds(2);

    @Test
    void a_job_that_spotify_slows_down_says_until_when_it_waits_and_goes_on_then() {
        var listener = festival.listener("Ada");
        festival.sandbox()
                .plan(Map.of(
                        "method",
                        "GET",
                        "path",
                        "/v1/search",
                        "status",
                        429,
                        "retryAfterSeconds",
                        RETRY_AFTER_SECONDS,
                        "times",
                        1));
        var ordered = listener.order(
                JobOrder.of("slowed down", Bill.of("power trip 2023").text()));

        var parked = listener.awaitUntil(ordered, "waiting", job -> job.waiting() != null);
        var until = parked.waiting().until();
        var finished = listener.awaitFinished(parked);

        assertThat(parked.waiting().reason()).isEqualTo("rate_limit");
        assertThat(finished.state()).isEqualTo("succeeded");
        assertThat(festival.sandbox().playlistsOf(listener)).hasSize(1);
        assertThat(silenceAfterRefusal()).isGreaterThanOrEqualTo(Duration.ofSeconds(RETRY_AFTER_SECONDS));
        assertThat(until).isAfter(firstRefusal());
    }

    private static Instant firstRefusal() {
        return refused(true).getFirst().at();
    }

    // The sandbox's clock and ours are the same machine's.
    private static Duration silenceAfterRefusal() {
        var refusal = firstRefusal();
        var next = refused(false).stream()
                .map(Call::at)
                .filter(at -> at.isAfter(refusal.plus(UNDER_WAY)))
                .findFirst()
                .orElseThrow();
        return Duration.between(refusal, next);
    }

    private static List<Call> refused(boolean yes) {
        return festival.sandbox().calls("/v1/").stream()
                .filter(call -> (call.status() == 429) == yes)
                .toList();
    }
}
