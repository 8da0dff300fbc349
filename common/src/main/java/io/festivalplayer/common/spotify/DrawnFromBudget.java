package io.festivalplayer.common.spotify;

import io.festivalplayer.common.spotify.budget.BlockReason;
import io.festivalplayer.common.spotify.budget.Budget;
import io.festivalplayer.common.spotify.budget.Permit;
import io.festivalplayer.common.spotify.budget.Turn;
import java.util.function.Supplier;

/** Each call of the Web API is drawn from the budget, and each refusal is told to it. Safe for use by many threads. */
final class DrawnFromBudget implements Toll {

    private final Budget budget;

    DrawnFromBudget(Budget budget) {
        this.budget = budget;
    }

    @Override
    public <T> T paid(Caller caller, Supplier<T> call) {
        return switch (budget.draw(caller.lane(), caller.account())) {
            case Turn.Granted(var permit) -> send(permit, caller, call);
            case Turn.Refused(var reason, var wait) -> throw new SpotifyException(SpotifyFailure.blocked(reason, wait));
        };
    }

    private <T> T send(Permit permit, Caller caller, Supplier<T> call) {
        boolean told = false;
        try {
            caller.beforeSending().run();
            var answer = call.get();
            told = true;
            budget.gotThrough(permit);
            return answer;
        } catch (SpotifyException e) {
            told = tell(permit, e.failure());
            throw e;
        } finally {
            if (!told) {
                budget.unanswered(permit);
            }
        }
    }

    private boolean tell(Permit permit, SpotifyFailure failure) {
        switch (failure) {
            case SpotifyFailure.RateLimited(var wait) -> budget.refused(permit, BlockReason.RATE_LIMIT, wait);
            case SpotifyFailure.QuotaExceeded(var wait) -> budget.refused(permit, BlockReason.QUOTA, wait);
            case SpotifyFailure.Unavailable _ -> {
                return false;
            }
            case SpotifyFailure.Unauthorized _,
                    SpotifyFailure.GrantEnded _,
                    SpotifyFailure.Forbidden _,
                    SpotifyFailure.NotFound _,
                    SpotifyFailure.Rejected _ -> budget.gotThrough(permit);
        }
        return true;
    }
}
