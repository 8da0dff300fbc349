package io.festivalplayer.gateway.forecast;

import io.festivalplayer.common.job.Backlog;
import io.festivalplayer.common.job.DispatchSettings;
import io.festivalplayer.common.spotify.budget.Budget;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * The forecast of a moment ago: who finds it old looks for all, so that most who ask cost the database nothing. Safe
 * for use by many threads.
 */
@Component
public class RecentForecast {

    private static final Logger LOG = LoggerFactory.getLogger(RecentForecast.class);

    private static final Duration LEAST = Duration.ofMillis(500);

    /** However much there is to do, looking takes no more than this part of the time. */
    private static final int PART = 20;

    private final Backlog backlog;
    private final Budget budget;
    private final DispatchSettings dispatching;
    private final AtomicReference<Seen> seen = new AtomicReference<>(new Seen());

    RecentForecast(Backlog backlog, Budget budget, DispatchSettings dispatching) {
        this.backlog = backlog;
        this.budget = budget;
        this.dispatching = dispatching;
    }

    /**
     * What was seen.
     *
     * @param look the latest look; empty before the first
     * @param at when that was
     * @param pace what was learned by then
     * @param turns how far slices are that were under way
     * @param forecast what follows from it
     * @param until when to look again
     */
    private record Seen(Optional<Look> look, long at, Pace pace, Turns turns, Forecast forecast, long until) {

        Seen() {
            this(Optional.empty(), 0, Pace.UNSEEN, Turns.UNSEEN, Forecast.NONE, System.nanoTime());
        }

        Seen until(long later) {
            return new Seen(look, at, pace, turns, forecast, later);
        }
    }

    /**
     * What can be told of a job's way to its end.
     *
     * @param job the job
     * @return unknown for one that is not at work, or not known here yet
     */
    public Outlook of(UUID job) {
        long now = System.nanoTime();
        var last = seen.get();
        if (now - last.until() >= 0 && seen.compareAndSet(last, last.until(now + LEAST.toNanos()))) {
            lookAgain(last, now);
        }
        var latest = seen.get();
        return latest.forecast().of(job).after(Duration.ofNanos(System.nanoTime() - latest.at()));
    }

    private void lookAgain(Seen last, long now) {
        try {
            var look = new Look(backlog.look(), budget.allowance(), dispatching);
            var pace = last.look()
                    .map(before -> last.pace().and(before, look, Duration.ofNanos(now - last.at())))
                    .orElse(last.pace());
            var turns = last.look()
                    .map(before -> last.turns().and(before, look, Duration.ofNanos(now - last.at())))
                    .orElse(last.turns());
            var forecast = Forecast.of(look, turns, pace);
            long took = System.nanoTime() - now;
            seen.set(new Seen(
                    Optional.of(look), now, pace, turns, forecast, now + Math.max(LEAST.toNanos(), PART * took)));
        } catch (DataAccessException e) {
            LOG.warn("Estimates of jobs go by what was last known: {}", e.getMessage());
        }
    }
}
