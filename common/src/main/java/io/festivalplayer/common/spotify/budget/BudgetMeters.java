package io.festivalplayer.common.spotify.budget;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.ToDoubleFunction;
import org.springframework.dao.DataAccessException;

/**
 * {@code festival.budget.*}: what is used, limited and blocked, the same in every process, and how long each lane waits
 * for its calls in this one. Safe for use by many threads.
 */
final class BudgetMeters {

    private static final String LANE = "lane";

    /** The gauges of one reading share one look into the database. */
    private static final Duration GOOD_FOR = Duration.ofSeconds(1);

    private final MeterRegistry registry;
    private final Ledger ledger;
    private final AtomicReference<Seen> seen = new AtomicReference<>(new Seen(Optional.empty(), 0));

    BudgetMeters(MeterRegistry registry, Ledger ledger) {
        this.registry = registry;
        this.ledger = ledger;
        gauge("festival.budget.used", "Calls that count against the rate now", Allowance::usedInWindow);
        gauge(
                "festival.budget.limit",
                "Calls that the rate allows in a window now",
                now -> now.rate().calls());
        gauge("festival.budget.quota.used", "Calls of the last 24 hours", Allowance::usedInDay);
        gauge(
                "festival.budget.quota.limit",
                "Calls that 24 hours allow, NaN where unknown",
                now -> now.quota().map(Integer::doubleValue).orElse(Double.NaN));
        gauge("festival.budget.blocked.seconds", "How long no call may be made", BudgetMeters::blockedSeconds);
    }

    private record Seen(Optional<Allowance> allowance, long at) {}

    void drew(Lane lane, Duration waited) {
        Timer.builder("festival.budget.wait")
                .description("How long calls waited for the budget before they were made")
                .tag(LANE, name(lane))
                .register(registry)
                .record(waited);
    }

    void turnedAway(Lane lane, BlockReason reason) {
        registry.counter("festival.budget.turned.away", LANE, name(lane), "reason", reason.code())
                .increment();
    }

    private void gauge(String name, String description, ToDoubleFunction<Allowance> value) {
        Gauge.builder(name, this, meters -> meters.read(value))
                .description(description)
                .register(registry);
    }

    private double read(ToDoubleFunction<Allowance> value) {
        var last = seen.get();
        if (last.at() == 0 || System.nanoTime() - last.at() > GOOD_FOR.toNanos()) {
            last = look();
            seen.set(last);
        }
        return last.allowance().map(value::applyAsDouble).orElse(Double.NaN);
    }

    /** A database that is away shows elsewhere; here it is only a figure that is missing. */
    private Seen look() {
        try {
            var allowance = ledger.allowance();
            return new Seen(Optional.of(allowance), System.nanoTime());
        } catch (DataAccessException e) {
            return new Seen(Optional.empty(), System.nanoTime());
        }
    }

    private static double blockedSeconds(Allowance allowance) {
        return allowance.block().map(block -> block.left().toMillis() / 1000.0).orElse(0.0);
    }

    private static String name(Lane lane) {
        return lane.name().toLowerCase(Locale.ROOT);
    }
}
