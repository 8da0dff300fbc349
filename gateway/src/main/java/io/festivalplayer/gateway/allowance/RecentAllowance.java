package io.festivalplayer.gateway.allowance;

import io.festivalplayer.common.spotify.budget.Allowance;
import io.festivalplayer.common.spotify.budget.Budget;
import io.festivalplayer.common.spotify.budget.BudgetSettings;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * The budget as it was a moment ago, for an estimate while somebody types: it costs no question to the database each
 * time, and a reading of a bill needs no database at all. Safe for use by many threads.
 */
@Component
public class RecentAllowance {

    private static final Logger LOG = LoggerFactory.getLogger(RecentAllowance.class);
    private static final Duration GOOD_FOR = Duration.ofSeconds(5);

    private final Budget budget;
    private final AtomicReference<Seen> seen;

    RecentAllowance(Budget budget, BudgetSettings settings) {
        this.budget = budget;
        this.seen = new AtomicReference<>(
                new Seen(Allowance.untouched(settings), System.nanoTime() - GOOD_FOR.toNanos() - 1));
    }

    private record Seen(Allowance allowance, long at) {}

    /**
     * What was allowed within the last seconds; what was last known, where the database is away.
     *
     * @return the state of some moment ago
     */
    public Allowance get() {
        var last = seen.get();
        // Who finds it old looks; who comes meanwhile takes the old one.
        if (System.nanoTime() - last.at() > GOOD_FOR.toNanos()
                && seen.compareAndSet(last, new Seen(last.allowance(), System.nanoTime()))) {
            look();
        }
        return seen.get().allowance();
    }

    private void look() {
        try {
            seen.set(new Seen(budget.allowance(), System.nanoTime()));
        } catch (DataAccessException e) {
            LOG.warn("Estimates go by what was last known of the budget: {}", e.getMessage());
        }
    }
}
