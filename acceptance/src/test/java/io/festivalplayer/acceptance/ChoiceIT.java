package io.festivalplayer.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.festivalplayer.acceptance.driver.Job;
import io.festivalplayer.acceptance.driver.JobOrder;
import io.festivalplayer.acceptance.driver.Listener;
import io.festivalplayer.acceptance.system.FestivalSystem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/** The listener says which tracks they want, and in which order. */
class ChoiceIT {

    @RegisterExtension
    static final FestivalSystem festival = FestivalSystem.shared();

    private static final String BILL = "LCD Soundsystem\nTame Impala\nPJ Harvey\nJames Blake\nSantigold";
    private static final String LIKED = "/v1/me/library/contains";

    @Test
    void headliners_bring_more_turn_by_turn_within_a_limit() {
        var listener = festival.listener("Ada");

        var job = finished(
                listener,
                JobOrder.of("choice", BILL)
                        .with("options.tracksPerArtist", 2)
                        .with("options.headliners", Map.of("count", 2, "tracks", 4))
                        .with("options.order", "interleave")
                        .with("options.exclude", List.of("live", "remix"))
                        .with("options.maxTracks", 12));

        assertThat(job.acts()).extracting(act -> act.tracks().size()).containsExactly(3, 3, 2, 2, 2);
        assertThat(job.acts().getFirst().reason()).startsWith("3 of 4 tracks: the playlist's limit of 12 tracks");
        assertThat(items(listener)).containsExactlyElementsOf(interleaved(job));
    }

    @Test
    void a_shuffle_is_the_same_for_the_same_seed() {
        var listener = festival.listener("Ada");
        var order = JobOrder.of("choice", BILL).with("options.order", "shuffle").with("options.seed", 42);

        var job = finished(listener, order);
        finished(listener, order);

        var playlists = festival.sandbox().playlistsOf(listener);
        assertThat(playlists.get(0).items())
                .containsExactlyInAnyOrderElementsOf(job.trackUris())
                .isNotEqualTo(job.trackUris())
                .isEqualTo(playlists.get(1).items());
    }

    @Test
    void the_tracks_are_told_in_the_playlists_order_with_the_acts_that_bring_them() {
        var listener = festival.listener("Ada");
        var job = finished(listener, JobOrder.of("choice", BILL).with("options.order", "shuffle"));

        var told = listener.browser()
                .get("/api/jobs/" + job.id() + "/tracks")
                .insist(200)
                .as(JsonNode.class);

        assertThat(told)
                .extracting(placed -> placed.path("track").path("uri").asString())
                .containsExactlyElementsOf(items(listener));
        assertThat(told)
                .allSatisfy(placed -> assertThat(
                                job.acts().get(placed.path("position").asInt()).tracks())
                        .extracting(Job.Track::uri)
                        .contains(placed.path("track").path("uri").asString()));
    }

    @Test
    void what_is_liked_is_left_out_after_one_question() {
        var listener = festival.listener("Ada");
        var bill = "Tame Impala\nPJ Harvey\nSantigold";
        var order = JobOrder.of("choice", bill).with("options.leaveOutLiked", true);
        Problem.assertThatIs(403, "scope_missing", listener.browser().post("/api/jobs", order.json()));
        var usual = finished(listener, JobOrder.of("usual", bill)).acts().stream()
                .map(act -> act.tracks().getFirst().uri())
                .toList();
        festival.sandbox().likes(listener, usual);
        listener.browser().finishLogIn(listener.browser().beginLogIn("liked"), listener.name());

        var job = finished(listener, order);

        assertThat(job.trackUris()).doesNotContainAnyElementsOf(usual).hasSize(9);
        assertThat(festival.sandbox().calls(listener, LIKED)).hasSize(1);
    }

    @Test
    void a_wish_beyond_the_first_answer_is_met_with_one_more_call() {
        var listener = festival.listener("Ada");

        var job = finished(
                listener,
                JobOrder.of("choice", "Chvrches")
                        .with("options.tracksPerArtist", 10)
                        .with("options.exclude", List.of("live", "remix")));

        assertThat(job.acts().getFirst().tracks()).hasSize(10);
        assertThat(new HashSet<>(job.trackUris())).hasSize(10);
        // Fewer where another listener has asked before.
        assertThat(festival.sandbox().calls(listener, "/v1/search")).hasSizeLessThanOrEqualTo(2);
    }

    private static Job finished(Listener listener, JobOrder order) {
        var job = listener.awaitFinished(listener.order(order));
        assertThat(job.state()).as("how it ended: %s", job.failure()).isEqualTo("succeeded");
        return job;
    }

    private static List<String> items(Listener listener) {
        return festival.sandbox().playlistsOf(listener).getLast().items();
    }

    private static List<String> interleaved(Job job) {
        var uris = new ArrayList<String>();
        for (var round = 0; uris.size() < job.trackUris().size(); round++) {
            for (var act : job.acts()) {
                if (round < act.tracks().size()) {
                    uris.add(act.tracks().get(round).uri());
                }
            }
        }
        return uris;
    }
}
