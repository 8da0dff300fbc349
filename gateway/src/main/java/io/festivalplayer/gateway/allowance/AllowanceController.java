package io.festivalplayer.gateway.allowance;

import io.festivalplayer.common.spotify.budget.Allowance;
import io.festivalplayer.common.spotify.budget.Allowance.Block;
import io.festivalplayer.common.spotify.budget.BlockReason;
import io.festivalplayer.common.spotify.budget.Budget;
import java.time.Instant;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows the budget that all listeners of the app share. */
@RestController
class AllowanceController {

    private final Budget budget;

    AllowanceController(Budget budget) {
        this.budget = budget;
    }

    /** The rate and the quota, and what all wait for. */
    record AllowanceView(RateView rate, QuotaView quota, Optional<PauseView> waiting) {}

    /** Calls in a rolling window. */
    record RateView(int limit, long windowMs, int used) {}

    /** Calls in 24 hours; {@code until} is when there will be more of them than now, where a limit is known. */
    record QuotaView(int usedLast24h, Optional<Integer> limit, Optional<Instant> until) {}

    /** No call is made until then. */
    record PauseView(String reason, Instant until) {}

    @GetMapping("/api/allowance")
    AllowanceView allowance() {
        var now = budget.allowance();
        return new AllowanceView(
                new RateView(now.rate().calls(), now.rate().window().toMillis(), now.usedInWindow()),
                new QuotaView(now.usedInDay(), now.quota(), quotaGrows(now)),
                now.block().map(block -> new PauseView(block.reason().code(), block.until())));
    }

    private static Optional<Instant> quotaGrows(Allowance now) {
        return now.block()
                .filter(block -> block.reason() == BlockReason.QUOTA)
                .map(Block::until)
                .or(() -> now.quota().flatMap(_ -> now.dayGrows()));
    }
}
