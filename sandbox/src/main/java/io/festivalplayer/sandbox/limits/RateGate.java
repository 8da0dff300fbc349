package io.festivalplayer.sandbox.limits;

import io.festivalplayer.sandbox.accounts.App;
import io.festivalplayer.sandbox.accounts.Caller;
import io.festivalplayer.sandbox.gate.Gate;
import io.festivalplayer.sandbox.rules.RuleBook;
import io.festivalplayer.sandbox.storage.Resettable;
import io.festivalplayer.sandbox.time.SandboxClock;
import io.festivalplayer.sandbox.web.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The rate limit of each app over a rolling window (Spotify's page on rate limits). */
@Component
@Order(20)
final class RateGate implements Gate, Resettable {

    private final Map<String, Meter> meters = new ConcurrentHashMap<>();
    private final RuleBook rules;
    private final SandboxClock clock;

    RateGate(RuleBook rules, SandboxClock clock) {
        this.rules = rules;
        this.clock = clock;
    }

    @Override
    public Optional<Refusal> refuse(Caller caller, HttpServletRequest request) {
        var limit = rules.current().rateLimit();
        return meters.computeIfAbsent(caller.app().id(), app -> new Meter())
                .count(
                        clock.instant(),
                        limit.calls(),
                        Duration.ofMillis(limit.windowMs()),
                        Duration.ofMillis(rules.current().penaltyGrowthMs()))
                .map(wait -> Refusal.json(429, "API rate limit exceeded").with("Retry-After", RetryAfter.of(wait)));
    }

    int used(App app) {
        var window = Duration.ofMillis(rules.current().rateLimit().windowMs());
        return Optional.ofNullable(meters.get(app.id()))
                .map(meter -> meter.used(clock.instant(), window))
                .orElse(0);
    }

    @Override
    public void reset() {
        meters.clear();
    }
}
