package io.festivalplayer.common.spotify;

import io.festivalplayer.common.spotify.budget.Budget;
import java.util.function.Supplier;

/**
 * The accounts service has limits of its own, so its calls are not drawn; but while Spotify blocks our calls, there is
 * nothing to get a token for. Safe for use by many threads.
 */
final class OnlyWhileOpen implements Toll {

    private final Budget budget;

    OnlyWhileOpen(Budget budget) {
        this.budget = budget;
    }

    @Override
    public <T> T paid(Caller caller, Supplier<T> call) {
        budget.allowance().block().ifPresent(block -> {
            throw new SpotifyException(SpotifyFailure.blocked(block.reason(), block.left()));
        });
        return call.get();
    }
}
