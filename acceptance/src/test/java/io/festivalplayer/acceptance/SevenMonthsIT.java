package io.festivalplayer.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.festivalplayer.acceptance.driver.Job;
import io.festivalplayer.acceptance.driver.JobOrder;
import io.festivalplayer.acceptance.driver.Listener;
import io.festivalplayer.acceptance.driver.SandboxControl.Call;
import io.festivalplayer.acceptance.system.FestivalSystem;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of a login as it grows old. */
class SevenMonthsIT {

    @RegisterExtension
    static final FestivalSystem festival = FestivalSystem.withClocksToAdvance();

    private static final Duration OVER_AN_HOUR = Duration.ofMinutes(61);
    private static final Duration A_MONTH = Duration.ofDays(30);

    @Test
    void an_hour_later_one_refresh_serves_several_jobs_at_once() {
        var listener = festival.listener("Ada");
        festival.letPass(OVER_AN_HOUR);

        var finished = severalAtOnce(listener);

        assertThat(finished).extracting(Job::state).containsOnly("succeeded");
        assertThat(refreshesOf(listener)).hasSize(1);
    }

    @Test
    void a_token_that_spotify_refuses_before_its_time_is_refreshed_once_for_several_jobs() {
        var listener = festival.listener("Ada");
        festival.sandbox().advanceClock(OVER_AN_HOUR);

        var finished = severalAtOnce(listener);

        assertThat(finished).extracting(Job::state).containsOnly("succeeded");
        assertThat(refreshesOf(listener)).hasSize(1);
    }

    @ParameterizedTest(name = "with new refresh tokens each time: {0}")
    @ValueSource(booleans = {false, true})
    void a_login_serves_month_after_month_and_grows_no_longer_by_it(boolean rotate) {
        festival.sandbox().set(Map.of("rotateRefreshTokens", rotate));
        var listener = festival.listener("Ada");
        var until = listener.loginUntil();

        for (var month = 1; month <= 5; month++) {
            festival.letPass(A_MONTH);
            var job = listener.awaitFinished(order(listener));
            assertThat(job.state()).as("in month %d: %s", month, job.failure()).isEqualTo("succeeded");
        }

        assertThat(refreshesOf(listener)).hasSize(5);
        assertThat(listener.loginUntil()).isEqualTo(until);
    }

    @Test
    void a_login_says_from_the_first_day_that_it_ends_after_six_months() {
        var listener = festival.listener("Ada");

        assertThat(listener.loginUntil()).isCloseTo(sixMonthsFromNow(), within(1, ChronoUnit.MINUTES));
    }

    @Test
    void in_month_seven_a_job_asks_for_a_new_login_and_goes_on_by_itself_after_it() {
        var listener = festival.listener("Ada");
        festival.letPass(A_MONTH.multipliedBy(7));

        var stopped = listener.awaitFinished(order(listener));
        assertThat(stopped.state()).isEqualTo("failed");
        assertThat(stopped.failure().code()).isEqualTo("reconnect_spotify");
        listener.logInAgain();
        var finished = listener.awaitFinished(stopped);

        assertThat(finished.state()).as("how it ended: %s", finished.failure()).isEqualTo("succeeded");
        assertThat(festival.sandbox().playlistsOf(listener)).hasSize(1);
    }

    @Test
    void a_login_that_has_ended_is_not_refreshed_again_and_again() {
        var listener = festival.listener("Ada");
        festival.letPass(A_MONTH.multipliedBy(7));
        var before = festival.sandbox().calls("/api/token").size();

        listener.awaitFinished(order(listener));

        assertThat(festival.sandbox().calls("/api/token")).hasSize(before + 1);
    }

    @Test
    void a_new_login_lasts_six_months_again() {
        var listener = festival.listener("Ada");
        festival.letPass(A_MONTH.multipliedBy(7));

        listener.logInAgain();

        assertThat(listener.loginUntil()).isCloseTo(sixMonthsFromNow(), within(1, ChronoUnit.MINUTES));
    }

    private static List<Job> severalAtOnce(Listener listener) {
        // Slow enough that all have begun before the first refresh is answered.
        festival.sandbox().set(Map.of("latencyMs", 300));
        var jobs = Stream.generate(() -> order(listener)).limit(4).toList();
        return jobs.stream().map(listener::awaitFinished).toList();
    }

    private static Job order(Listener listener) {
        return listener.order(JobOrder.of("a small one", "Björk\nSigur Rós"));
    }

    /** What was asked for the listener after the login. */
    private static List<Call> refreshesOf(Listener listener) {
        return festival.sandbox().calls(listener, "/api/token").stream().skip(1).toList();
    }

    private static Instant sixMonthsFromNow() {
        return festival.clock().now().atZone(ZoneOffset.UTC).plusMonths(6).toInstant();
    }
}
