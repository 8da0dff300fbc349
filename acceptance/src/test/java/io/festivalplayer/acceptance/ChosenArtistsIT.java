package io.festivalplayer.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.festivalplayer.acceptance.driver.Job;
import io.festivalplayer.acceptance.driver.JobOrder;
import io.festivalplayer.acceptance.driver.Listener;
import io.festivalplayer.acceptance.system.FestivalSystem;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who knows an artist's id gives it with the act. */
class ChosenArtistsIT {

    @RegisterExtension
    static final FestivalSystem festival = FestivalSystem.shared();

    private static Listener listener;

    @BeforeAll
    static void log_in() {
        listener = festival.listener("Ada");
    }

    @Test
    void the_chosen_artist_is_taken_whatever_the_bill_calls_them() {
        var bjork = listener.awaitFinished(listener.order(JobOrder.of("by name", "Björk")))
                .acts()
                .getFirst()
                .artist();

        var job = listener.awaitFinished(listener.order(
                JobOrder.ofActs("by id", List.of(Map.of("name", "that swan lady", "artistId", bjork.id())))));

        assertThat(job.acts()).singleElement().satisfies(act -> {
            assertThat(act.name()).isEqualTo("that swan lady");
            assertThat(act.state()).isEqualTo("matched");
            assertThat(act.artist()).isEqualTo(bjork);
            assertThat(act.tracks()).isNotEmpty();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"0000000000000000000000", "zzzzzzzzzzzzzzzzzzzzzz"})
    void an_id_that_nobody_has_costs_that_act_and_not_the_playlist(String id) {
        var job = listener.awaitFinished(listener.order(JobOrder.ofActs(
                "with a wrong id", List.of(Map.of("name", "Björk"), Map.of("name", "Nobody", "artistId", id)))));

        assertThat(job.state()).as("how it ended: %s", job.failure()).isEqualTo("succeeded");
        assertThat(job.acts()).extracting(Job.Act::state).containsExactly("matched", "not_found");
    }
}
