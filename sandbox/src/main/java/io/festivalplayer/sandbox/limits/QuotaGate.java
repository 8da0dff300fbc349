package io.festivalplayer.sandbox.limits;

import io.festivalplayer.sandbox.accounts.Caller;
import io.festivalplayer.sandbox.gate.Gate;
import io.festivalplayer.sandbox.rules.Quota;
import io.festivalplayer.sandbox.rules.RuleBook;
import io.festivalplayer.sandbox.storage.Resettable;
import io.festivalplayer.sandbox.time.SandboxClock;
import io.festivalplayer.sandbox.web.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The quota that all apps in Development Mode of one developer account share (Spotify's changelog of July 2026). The
 * sandbox's apps all belong to one account.
 */
@Component
@Order(30)
final class QuotaGate implements Gate, Resettable {

    private static final Duration DAY = Duration.ofHours(24);

    private volatile Meter meter = new Meter();
    private final RuleBook rules;
    private final SandboxClock clock;

    QuotaGate(RuleBook rules, SandboxClock clock) {
        this.rules = rules;
        this.clock = clock;
    }

    @Override
    public Optional<Refusal> refuse(Caller caller, HttpServletRequest request) {
        if (!rules.current().development()) {
            return Optional.empty();
        }
        int limit =
                Optional.ofNullable(rules.current().quota()).map(Quota::calls).orElse(Integer.MAX_VALUE);
        return meter.count(
                        clock.instant(),
                        limit,
                        DAY,
                        Duration.ofMillis(rules.current().penaltyGrowthMs()))
                .map(wait -> Refusal.json(429, "Too many requests", "QUOTA_EXCEEDED")
                        .with("Retry-After", RetryAfter.of(wait)));
    }

    int used() {
        return meter.used(clock.instant(), DAY);
    }

    @Override
    public void reset() {
        meter = new Meter();
    }
}
