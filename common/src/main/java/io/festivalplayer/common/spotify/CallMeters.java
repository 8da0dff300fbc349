package io.festivalplayer.common.spotify;

import io.festivalplayer.common.metrics.Metric;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import java.net.URI;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.hc.core5.http.Method;

/**
 * {@code festival.spotify.calls}: how many calls of this process each endpoint got, how they ended and how long they
 * took. No id becomes a label. Safe for use by many threads.
 */
final class CallMeters {

    /** What paths are made of; everything else in them is an id. */
    private static final Set<String> WORDS = Set.of(
            "v1",
            "api",
            "token",
            "me",
            "search",
            "artists",
            "albums",
            "tracks",
            "top-tracks",
            "top",
            "playlists",
            "items",
            "library",
            "contains",
            "following",
            "images");

    private final MeterRegistry registry;
    private final ObservationRegistry observations;

    CallMeters(MeterRegistry registry, ObservationRegistry observations) {
        this.registry = registry;
        this.observations = observations;
    }

    String timed(Method method, URI uri, Supplier<String> call) {
        var endpoint = endpoint(method, uri);
        var sample = Timer.start(registry);
        var span = Observation.start("spotify.call", observations).contextualName(endpoint);
        var outcome = "broke_off";
        try (var _ = span.openScope()) {
            var answer = call.get();
            outcome = "ok";
            return answer;
        } catch (SpotifyException e) {
            outcome = outcome(e.failure());
            throw e;
        } finally {
            sample.stop(Metric.SPOTIFY_CALLS
                    .timer("endpoint", endpoint, "outcome", outcome)
                    .register(registry));
            span.lowCardinalityKeyValue("outcome", outcome).stop();
        }
    }

    private static String endpoint(Method method, URI uri) {
        return Arrays.stream(uri.getPath().split("/"))
                .filter(part -> !part.isEmpty())
                .map(part -> WORDS.contains(part) ? part : "{id}")
                .collect(Collectors.joining("/", method + " /", ""));
    }

    private static String outcome(SpotifyFailure failure) {
        return switch (failure) {
            case SpotifyFailure.RateLimited _ -> "rate_limited";
            case SpotifyFailure.QuotaExceeded _ -> "quota_exceeded";
            case SpotifyFailure.Unavailable _ -> "unavailable";
            case SpotifyFailure.Unauthorized _ -> "unauthorized";
            case SpotifyFailure.GrantEnded _ -> "grant_ended";
            case SpotifyFailure.Forbidden _ -> "forbidden";
            case SpotifyFailure.NotFound _ -> "not_found";
            case SpotifyFailure.Rejected _ -> "rejected";
        };
    }
}
