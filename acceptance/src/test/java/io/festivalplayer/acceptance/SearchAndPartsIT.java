package io.festivalplayer.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.festivalplayer.acceptance.driver.Job;
import io.festivalplayer.acceptance.driver.JobOrder;
import io.festivalplayer.acceptance.driver.Listener;
import io.festivalplayer.acceptance.system.FestivalSystem;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The bill by days and by the names in it, and what a person asks Spotify besides. */
class SearchAndPartsIT {

    @RegisterExtension
    static final FestivalSystem festival = FestivalSystem.shared();

    private static Listener listener;

    @BeforeAll
    static void log_in() {
        listener = festival.listener("Seeker");
    }

    @Test
    void the_names_of_a_joint_billing_take_its_place_and_each_is_found() {
        var ordered = listener.order(JobOrder.of("joint", "Metallica\nSigur Rós x Björk\nTool vs Metallica"));

        var job = listener.awaitFinished(ordered);

        assertThat(job.state()).as("how it ended: %s", job.failure()).isEqualTo("succeeded");
        assertThat(job.acts()).extracting(Job.Act::name).containsExactly("Metallica", "Sigur Rós", "Björk", "Tool");
        assertThat(job.acts()).extracting(Job.Act::position).containsExactly(0, 1, 2, 3);
        assertThat(job.acts()).allSatisfy(act -> assertThat(act.tracks()).isNotEmpty());
    }

    @Test
    void who_was_found_for_a_job_is_found_at_the_search_box_for_nothing() {
        var act = listener.awaitFinished(listener.order(JobOrder.of("known", "Björk")))
                .acts()
                .getFirst();
        int before = festival.sandbox().calls("/v1/search").size();

        var found = listener.browser()
                .get("/api/artists?query=bjork")
                .insist(200)
                .json()
                .path("items")
                .get(0);

        assertThat(found.path("id").asString()).isEqualTo(act.artist().id());
        assertThat(found.path("confidence").asDouble()).isEqualTo(1);
        assertThat(festival.sandbox().calls("/v1/search")).hasSize(before);
    }

    @Test
    void one_playlist_a_day_is_a_job_for_each_and_all_are_the_listeners() {
        var batch = UUID.randomUUID();
        var friday = listener.awaitFinished(listener.order(ofDay("FRIDAY", batch)));
        var saturday = listener.awaitFinished(listener.order(ofDay("SATURDAY", batch)));

        assertThat(friday.acts()).extracting(Job.Act::name).containsExactly("Sigur Rós", "Björk");
        assertThat(saturday.acts()).extracting(Job.Act::name).containsExactly("Björk", "Metallica");
        var batched = listener.browser().get("/api/jobs?batch=" + batch).json().path("items");
        assertThat(batched.valueStream().map(job -> job.path("id").asString()))
                .containsExactly(saturday.id(), friday.id());
        var playlists = listener.browser().get("/api/me/playlists?limit=50").json();
        assertThat(playlists
                        .path("items")
                        .valueStream()
                        .map(item -> item.path("id").asString()))
                .contains(friday.playlist().id(), saturday.playlist().id())
                .hasSize(playlists.path("total").asInt());
    }

    private static JobOrder ofDay(String day, UUID batch) {
        return JobOrder.of("Only " + day, "FRIDAY\nSigur Rós\nBjörk\nSATURDAY\nMetallica\nBjörk")
                .with("lineup.days", List.of(day))
                .with("batch", batch.toString())
                .with("options", Map.of("tracksPerArtist", 1));
    }
}
