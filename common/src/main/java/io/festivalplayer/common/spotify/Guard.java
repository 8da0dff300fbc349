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
 * What stands around every call to one of Spotify's services: for what changes nothing, a repeat with growing, random
 * pauses; a circuit breaker, so that a Spotify that is down is left alone for a while; the toll; and a bulkhead, so
 * that a slow Spotify does not hold all of our connections. The bulkhead comes last: who waits for the toll takes up no
 * room in it. HTTP's own time limits bound each call. Safe for use by many threads.
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
    private final Toll toll;

    /**
     * @param service what it guards
     * @param stopping whether the process has been asked to stop; then nothing is repeated
     * @param toll what each call pays, repeats too
     */
    Guard(String service, BooleanSupplier stopping, Toll toll) {
        this.toll = toll;
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
    <T> T once(Caller caller, Supplier<T> call) {
        try {
            return breaker.executeSupplier(() -> toll.paid(caller, () -> whenThereIsRoom(call)));
        } catch (CallNotPermittedException e) {
            throw new SpotifyException(new SpotifyFailure.Unavailable(false), e);
        }
    }

    /** For what changes nothing: repeated while Spotify has errors of its own. */
    <T> T repeatedly(Caller caller, Supplier<T> call) {
        return retry.executeSupplier(() -> once(caller, call));
    }

    private <T> T whenThereIsRoom(Supplier<T> call) {
        try {
            return bulkhead.executeSupplier(call);
        } catch (BulkheadFullException e) {
            throw new SpotifyException(new SpotifyFailure.Unavailable(false), e);
        }
    }

    /** What was not sent, or was too much, tells neither that Spotify is down nor that it is up. */
    private static boolean saysNothingAboutSpotify(Throwable e) {
        return !(e instanceof SpotifyException spotify)
                || wasNotSent(e)
                || spotify.failure() instanceof SpotifyFailure.RateLimited
                || spotify.failure() instanceof SpotifyFailure.QuotaExceeded;
    }

    private static boolean isSpotifysFault(Throwable e) {
        return e instanceof SpotifyException spotify
                && spotify.failure() instanceof SpotifyFailure.Unavailable
                && !wasNotSent(e);
    }

    private static boolean wasNotSent(Throwable e) {
        return e.getCause() instanceof CallNotPermittedException || e.getCause() instanceof BulkheadFullException;
    }
}
