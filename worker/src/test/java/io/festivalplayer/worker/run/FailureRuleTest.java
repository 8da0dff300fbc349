package io.festivalplayer.worker.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.festivalplayer.common.job.Failure;
import io.festivalplayer.common.job.WaitReason;
import io.festivalplayer.common.spotify.SpotifyFailure;
import io.festivalplayer.common.spotify.SpotifyFailure.Forbidden;
import io.festivalplayer.common.spotify.SpotifyFailure.Forbidden.Why;
import io.festivalplayer.worker.WorkerSettings;
import io.festivalplayer.worker.slice.SliceEnd;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FailureRuleTest {

    private static final FailureRule RULE = new FailureRule(new WorkerSettings(
            Duration.ofSeconds(30),
            Duration.ofSeconds(10),
            8,
            Duration.ofSeconds(60),
            Duration.ofSeconds(5),
            Duration.ofSeconds(10)));
    private static final Duration WAIT = Duration.ofSeconds(48_925);

    static Stream<Arguments> waits() {
        return Stream.of(
                arguments(new SpotifyFailure.RateLimited(WAIT), WaitReason.RATE_LIMIT, WAIT),
                arguments(new SpotifyFailure.QuotaExceeded(WAIT), WaitReason.QUOTA, WAIT),
                arguments(new SpotifyFailure.Unavailable(true), WaitReason.SPOTIFY_DOWN, Duration.ofSeconds(10)),
                arguments(new SpotifyFailure.Unavailable(false), WaitReason.SPOTIFY_DOWN, Duration.ofSeconds(10)));
    }

    @ParameterizedTest(name = "{0}: {1} for {2}")
    @MethodSource("waits")
    void waiting_for_spotify_parks_the_job(SpotifyFailure failure, WaitReason reason, Duration wait) {
        assertThat(RULE.endFor(failure)).isEqualTo(new SliceEnd.Parked(reason, wait));
    }

    static Stream<Arguments> ends() {
        return Stream.of(
                arguments(new SpotifyFailure.Unauthorized(), "reconnect_spotify", true),
                arguments(new SpotifyFailure.GrantEnded(), "reconnect_spotify", true),
                arguments(new Forbidden(Why.SCOPE_MISSING), "reconnect_spotify", true),
                arguments(new Forbidden(Why.NOT_ON_LIST), "not_on_list", true),
                arguments(new Forbidden(Why.OWNER_NEEDS_PREMIUM), "owner_needs_premium", true),
                arguments(new Forbidden(Why.NOT_IN_THIS_MODE), "not_in_this_mode", true),
                arguments(new Forbidden(Why.NOT_YOURS), "not_yours", false),
                arguments(new SpotifyFailure.NotFound(), "playlist_gone", false),
                arguments(new SpotifyFailure.Rejected(400, "Invalid limit"), "spotify_refused", true));
    }

    @ParameterizedTest(name = "{0}: {1}, retryable {2}")
    @MethodSource("ends")
    void what_waiting_does_not_mend_fails_the_job(SpotifyFailure failure, String code, boolean retryable) {
        assertThat(failureOf(failure))
                .extracting(Failure::code, Failure::retryable)
                .containsExactly(code, retryable);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ends")
    void a_failed_job_tells_its_listener_what_to_do(SpotifyFailure failure, String code, boolean retryable) {
        assertThat(failureOf(failure).detail()).endsWith(".").contains(" ");
    }

    @Test
    void every_kind_of_failure_has_an_end() {
        var covered = Stream.concat(waits(), ends())
                .map(row -> row.get()[0].getClass())
                .collect(Collectors.toSet());

        assertThat(Arrays.asList(SpotifyFailure.class.getPermittedSubclasses())).allMatch(covered::contains);
    }

    @Test
    void what_spotify_said_is_passed_on() {
        assertThat(failureOf(new SpotifyFailure.Rejected(400, "Invalid limit")).detail())
                .contains("400 Invalid limit");
    }

    private static Failure failureOf(SpotifyFailure failure) {
        return ((SliceEnd.Failed) RULE.endFor(failure)).failure();
    }
}
