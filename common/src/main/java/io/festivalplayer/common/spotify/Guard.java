package io.festivalplayer.common.spotify;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.bulkhead.BulkheadFullException;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.core.IntervalFunction;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * What stands around every call to one of Spotify's services: a bulkhead, so that a slow Spotify does not hold all of
 * our threads; a circuit breaker, so that one that is down is left alone for a while; and for what changes nothing, a
 * repeat with growing, random pauses. HTTP's own time limits bound each call. Safe for use by many threads.
 */
final class Guard {

    private static final int AT_ONCE = 25;
    static final Duration WAIT_FOR_TURN = Duration.ofSeconds(2);
    private static final int CALLS_LOOKED_AT = 20;
    private static final int CALLS_TO_JUDGE = 10;
    private static final float FAILED_PERCENT = 60;
    private static final Duration LEFT_ALONE = Duration.ofSeconds(10);
    private static final int ATTEMPTS = 3;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);

    private final Bulkhead bulkhead;
    private final CircuitBreaker breaker;
    private final Retry retry;

    /**
     * @param service what it guards
     * @param stopping whether the process has been asked to stop; then nothing is repeated
     */
    Guard(String service, BooleanSupplier stopping) {
        this.bulkhead = Bulkhead.of(
                service,
                BulkheadConfig.custom()
                        .maxConcurrentCalls(AT_ONCE)
                        .maxWaitDuration(WAIT_FOR_TURN)
                        .build());
        this.breaker = CircuitBreaker.of(
                service,
                CircuitBreakerConfig.custom()
                        .slidingWindowSize(CALLS_LOOKED_AT)
                        .minimumNumberOfCalls(CALLS_TO_JUDGE)
                        .failureRateThreshold(FAILED_PERCENT)
                        .waitDurationInOpenState(LEFT_ALONE)
                        .recordException(Guard::isSpotifysFault)
                        .ignoreException(Guard::saysNothingAboutSpotify)
                        .build());
        this.retry = Retry.of(
                service,
                RetryConfig.custom()
                        .maxAttempts(ATTEMPTS)
                        .intervalFunction(IntervalFunction.ofExponentialRandomBackoff(FIRST_PAUSE))
                        .retryOnException(e -> isSpotifysFault(e) && !stopping.getAsBoolean())
                        .build());
    }

    /** For what may have an effect each time: sent once. */
    <T> T once(Supplier<T> call) {
        try {
            return bulkhead.executeSupplier(() -> breaker.executeSupplier(call));
        } catch (CallNotPermittedException | BulkheadFullException e) {
            throw new SpotifyException(new SpotifyFailure.Unavailable(false), e);
        }
    }

    /** For what changes nothing: repeated while Spotify has errors of its own. */
    <T> T repeatedly(Supplier<T> call) {
        return retry.executeSupplier(() -> once(call));
    }

    /** What was not sent, or was too much, tells neither that Spotify is down nor that it is up. */
    private static boolean saysNothingAboutSpotify(Throwable e) {
        return !(e instanceof SpotifyException spotify)
                || spotify.failure() instanceof SpotifyFailure.RateLimited
                || spotify.failure() instanceof SpotifyFailure.QuotaExceeded;
    }

    private static boolean isSpotifysFault(Throwable e) {
        return e instanceof SpotifyException spotify
                && spotify.failure() instanceof SpotifyFailure.Unavailable
                && !(e.getCause() instanceof CallNotPermittedException);
    }
}
