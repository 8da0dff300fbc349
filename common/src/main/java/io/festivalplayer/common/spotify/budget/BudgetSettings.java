package io.festivalplayer.common.spotify.budget;

import io.festivalplayer.common.settings.StartRefused;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The bounds of the budget.
 *
 * @param rate what the learned rate begins with, and never exceeds
 * @param quota calls in 24 hours, enforced before Spotify does; empty for none of ours
 */
@ConfigurationProperties("festival.budget")
public record BudgetSettings(@DefaultValue("180/30s") Rate rate, Optional<Integer> quota) {

    /** Refuses a quota that allows nothing. */
    public BudgetSettings {
        if (quota.filter(calls -> calls < 1).isPresent()) {
            throw new StartRefused(
                    "SPOTIFY_QUOTA allows no call at all.", "Set it to the calls of 24 hours, or leave it out.");
        }
    }
}
