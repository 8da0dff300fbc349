package io.festivalplayer.gateway.web;

import io.festivalplayer.common.account.GrantLost;
import io.festivalplayer.common.spotify.SpotifyException;
import io.festivalplayer.common.spotify.SpotifyFailure;
import io.festivalplayer.common.spotify.SpotifyFailure.Forbidden.Why;
import java.time.Duration;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What Spotify refuses somebody who waits for it becomes problem details. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class SpotifyProblems {

    private static final Logger LOG = LoggerFactory.getLogger(SpotifyProblems.class);
    private static final Duration SPOTIFY_DOWN = Duration.ofSeconds(10);
    private static final Duration IN_SECONDS = Duration.ofMinutes(2);
    private static final Duration IN_MINUTES = Duration.ofHours(2);

    @ExceptionHandler
    ResponseEntity<Object> refused(SpotifyException e) {
        return switch (e.failure()) {
            case SpotifyFailure.RateLimited(var wait) ->
                later("rate_limit", "Spotify asks us all to slow down. Try again in " + words(wait) + ".", wait);
            case SpotifyFailure.QuotaExceeded(var wait) ->
                later("quota", "Spotify's allowance for this app is used up for " + words(wait) + ".", wait);
            case SpotifyFailure.Unavailable _ ->
                later("spotify_down", "Spotify does not answer at the moment. Try again in a while.", SPOTIFY_DOWN);
            case SpotifyFailure.GrantEnded _, SpotifyFailure.Unauthorized _ -> loginEnded();
            case SpotifyFailure.Forbidden(Why why) ->
                Problem.answer(HttpStatus.FORBIDDEN, why.name().toLowerCase(Locale.ROOT), why.sentence());
            case SpotifyFailure.NotFound _, SpotifyFailure.Rejected _ -> {
                LOG.warn("Spotify did not take a question of ours", e);
                yield Problem.answer(
                        HttpStatus.BAD_GATEWAY, "spotify_refused", e.failure().sentence());
            }
        };
    }

    @ExceptionHandler(GrantLost.class)
    ResponseEntity<Object> loginEnded() {
        return Problem.answer(
                HttpStatus.FORBIDDEN,
                "reconnect_spotify",
                "Spotify no longer lets us act for you. Log in again, at /login.");
    }

    private static ResponseEntity<Object> later(String code, String detail, Duration wait) {
        var headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, Long.toString(seconds(wait)));
        return Problem.answer(Problem.of(HttpStatus.SERVICE_UNAVAILABLE, code, detail), headers);
    }

    /** Rounded up: a second earlier would be in vain. */
    private static long seconds(Duration wait) {
        return wait.plusMillis(999).toSeconds();
    }

    private static String words(Duration wait) {
        if (wait.compareTo(IN_SECONDS) < 0) {
            return seconds(wait) + " s";
        }
        return wait.compareTo(IN_MINUTES) < 0
                ? wait.plusSeconds(59).toMinutes() + " min"
                : wait.plusMinutes(59).toHours() + " h";
    }
}
