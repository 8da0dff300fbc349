package io.festivalplayer.common.spotify.budget;

import io.festivalplayer.common.metrics.Metric;
import io.festivalplayer.common.metrics.Reading;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * {@code festival.budget.*}: what is used, limited and blocked, the same in every process, and how long each lane waits
 * for its calls in this one. Safe for use by many threads.
 */
final class BudgetMeters {

    private static final String LANE = "lane";
    private static final String REASON = "reason";

    private static final Duration GOOD_FOR = Duration.ofSeconds(1);

    private final MeterRegistry registry;
    private final Reading<Allowance> allowance;

    BudgetMeters(MeterRegistry registry, Ledger ledger) {
        this.registry = registry;
        this.allowance = new Reading<>(ledger::allowance, GOOD_FOR);
        gauge(Metric.BUDGET_USED, Allowance::usedInWindow);
        gauge(Metric.BUDGET_LIMIT, now -> now.rate().calls());
        gauge(Metric.BUDGET_QUOTA_USED, Allowance::usedInDay);
        gauge(
                Metric.BUDGET_QUOTA_LIMIT,
                now -> now.quota().map(Integer::doubleValue).orElse(Double.NaN));
        for (var reason : BlockReason.values()) {
            gauge(Metric.BUDGET_BLOCKED, now -> blockedSeconds(now, reason), REASON, reason.code());
            for (var lane : Lane.values()) {
                Metric.BUDGET_TURNED_AWAY
                        .counter(LANE, name(lane), REASON, reason.code())
                        .register(registry);
            }
        }
    }

    void drew(Lane lane, Duration waited) {
        Metric.BUDGET_WAIT.timer(LANE, name(lane)).register(registry).record(waited);
    }

    void turnedAway(Lane lane, BlockReason reason) {
        Metric.BUDGET_TURNED_AWAY
                .counter(LANE, name(lane), REASON, reason.code())
                .register(registry)
                .increment();
    }

    private void gauge(Metric metric, ToDoubleFunction<Allowance> value, String... tags) {
        metric.gauge(registry, allowance, now -> now.of(value), tags);
    }

    private static double blockedSeconds(Allowance allowance, BlockReason reason) {
        return allowance
                .block()
                .filter(block -> block.reason() == reason)
                .map(block -> block.left().toMillis() / 1000.0)
                .orElse(0.0);
    }

    private static String name(Lane lane) {
        return lane.name().toLowerCase(Locale.ROOT);
    }
}
