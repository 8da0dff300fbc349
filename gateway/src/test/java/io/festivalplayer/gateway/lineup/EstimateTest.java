package io.festivalplayer.gateway.lineup;

import static org.assertj.core.api.Assertions.assertThat;

import io.festivalplayer.common.spotify.budget.Allowance;
import io.festivalplayer.common.spotify.budget.Allowance.Block;
import io.festivalplayer.common.spotify.budget.BlockReason;
import io.festivalplayer.common.spotify.budget.Rate;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EstimateTest {

    @ParameterizedTest(name = "{0} acts: {1} calls")
    @CsvSource({"0, 0", "1, 4", "6, 9", "33, 36", "34, 38", "178, 186"})
    void a_playlist_costs_a_search_an_act_its_creation_its_writes_and_a_look_at_the_end(int acts, int calls) {
        assertThat(Estimate.of(acts, acts, allowing(180, 0)).spotifyCalls()).isEqualTo(calls);
    }

    @Test
    void acts_that_are_known_cost_nothing_but_their_tracks_are_written() {
        assertThat(Estimate.of(150, 0, allowing(180, 0)).spotifyCalls()).isEqualTo(7);
    }

    @Test
    void what_fits_into_the_window_takes_as_long_as_its_calls() {
        assertThat(Estimate.of(6, 6, allowing(180, 0)).ms()).isEqualTo(9 * 250);
    }

    @Test
    void what_does_not_fit_takes_as_long_as_the_rate_needs_for_it() {
        assertThat(Estimate.of(178, 178, allowing(60, 0)).ms()).isEqualTo((186 - 60) * 500);
    }

    @Test
    void what_others_have_used_counts() {
        assertThat(Estimate.of(178, 178, allowing(60, 60)).ms()).isEqualTo(186 * 500);
    }

    @Test
    void while_spotify_blocks_us_it_takes_that_much_longer() {
        assertThat(Estimate.of(6, 6, blockedFor(Duration.ofHours(14))).ms())
                .isEqualTo(Duration.ofHours(14).toMillis() + 9 * 250);
    }

    private static Allowance allowing(int calls, int used) {
        return allowance(calls, used, Optional.empty());
    }

    private static Allowance blockedFor(Duration left) {
        return allowance(180, 0, Optional.of(new Block(BlockReason.QUOTA, Instant.EPOCH, left)));
    }

    private static Allowance allowance(int calls, int used, Optional<Block> block) {
        return new Allowance(
                new Rate(calls, Duration.ofSeconds(30)),
                used,
                calls,
                used,
                Optional.empty(),
                Optional.empty(),
                block,
                Optional.empty(),
                Optional.empty(),
                false);
    }
}
