package io.festivalplayer.worker.retention;

import io.festivalplayer.common.account.AccountStore;
import io.festivalplayer.common.job.Retention;
import io.festivalplayer.common.lifecycle.Stopping;
import io.festivalplayer.common.lifecycle.Watch;
import io.festivalplayer.common.memory.CatalogueMemory;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Ends now and then what was kept long enough, keys that are no longer the first one included, in small batches. Runs
 * in every worker; one at a time does the work.
 */
@Component
@EnableConfigurationProperties(RetentionSettings.class)
class Sweep {

    private static final Logger LOG = LoggerFactory.getLogger(Sweep.class);
    private static final int BATCH = 100;

    private final AccountStore accounts;
    private final Retention retention;
    private final CatalogueMemory memory;
    private final RetentionSettings settings;
    private final Stopping stopping;
    private final Watch databaseWatch;

    Sweep(
            AccountStore accounts,
            Retention retention,
            CatalogueMemory memory,
            RetentionSettings settings,
            Stopping stopping,
            Watch databaseWatch) {
        this.accounts = accounts;
        this.retention = retention;
        this.memory = memory;
        this.settings = settings;
        this.stopping = stopping;
        this.databaseWatch = databaseWatch;
    }

    /** One kind of what is ended. */
    @FunctionalInterface
    private interface Ending {
        int end(Duration age, int batch);
    }

    @Scheduled(
            initialDelayString = "${festival.worker.sweep-first}",
            fixedDelayString = "${festival.worker.sweep-every}")
    void sweep() {
        if (!databaseWatch.isThere()) {
            return;
        }
        try {
            end("finished jobs were removed", retention::removeFinished, settings.jobs());
            end("reviews have expired", retention::expireReviews, settings.reviews());
            end("replaced playlists can no longer be put back", retention::forgetUndo, settings.undo());
            end("answers of Spotify were forgotten", (_, batch) -> memory.forgetExpired(batch), Duration.ZERO);
            end("grants were encrypted with the newest key", (_, batch) -> accounts.encryptAnew(batch), Duration.ZERO);
        } catch (DataAccessException e) {
            LOG.warn("What was kept long enough is ended the next time: {}", e.getMessage());
        }
    }

    private void end(String what, Ending ending, Duration age) {
        int total = 0;
        int ended = BATCH;
        while (ended == BATCH && !stopping.isStopping()) {
            ended = ending.end(age, BATCH);
            total += ended;
        }
        if (total > 0) {
            LOG.info("{} {}", total, what);
        }
    }
}
