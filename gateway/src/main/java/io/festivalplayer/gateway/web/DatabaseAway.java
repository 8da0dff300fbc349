package io.festivalplayer.gateway.web;

import io.festivalplayer.common.lifecycle.Watch;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;

/** What a request is told that needs the database while it is away. */
@Component
class DatabaseAway {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseAway.class);
    private static final Duration AGAIN = Duration.ofSeconds(5);

    private final Watch databaseWatch;

    DatabaseAway(Watch databaseWatch) {
        this.databaseWatch = databaseWatch;
    }

    /** The watch has said that the database is away, once for all requests; else this is news. */
    ProblemDetail problem(RuntimeException e) {
        LOG.atLevel(databaseWatch.isThere() ? Level.WARN : Level.DEBUG)
                .log("The database did not serve a request: {}", e.getMessage());
        return Problem.of(
                HttpStatus.SERVICE_UNAVAILABLE,
                "unavailable",
                "We cannot reach our database at the moment. Nothing is lost; try again in a few seconds.");
    }

    /** When it is worth trying again, as the header says it. */
    String retryAfter() {
        return Long.toString(AGAIN.toSeconds());
    }
}
