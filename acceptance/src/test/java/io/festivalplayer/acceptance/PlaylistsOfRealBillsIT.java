package io.festivalplayer.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.festivalplayer.acceptance.driver.Bill;
import io.festivalplayer.acceptance.driver.Job;
import io.festivalplayer.acceptance.driver.JobOrder;
import io.festivalplayer.acceptance.system.FestivalSystem;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

class PlaylistsOfRealBillsIT {

    @RegisterExtension
    static final FestivalSystem festival = FestivalSystem.shared();

    static Stream<Bill> bills() {
        return Bill.all();
    }

    @ParameterizedTest
    @MethodSource("bills")
    void a_pasted_bill_becomes_one_playlist_that_holds_what_the_job_says(Bill bill) {
        var listener = festival.listener("Ada");
        var parsed = listener.browser().post("/api/lineups/parse", text(bill)).insist(200);

        var job = listener.awaitFinished(listener.order(JobOrder.of(bill.name(), bill.text())));

        assertThat(job.state()).as("how it ended: %s", job.failure()).isEqualTo("succeeded");
        assertThat(job.acts()).extracting(Job.Act::name).containsExactlyElementsOf(names(parsed.json(), job));
        assertThat(job.acts()).extracting(Job.Act::state).isSubsetOf("matched", "unsure", "not_found");
        assertThat(job.summary()).isEqualTo(summaryOf(job));
        assertThat(festival.sandbox().playlistsOf(listener)).singleElement().satisfies(playlist -> {
            assertThat(playlist.id()).isEqualTo(job.playlist().id());
            assertThat(playlist.name()).isEqualTo(bill.name());
            assertThat(playlist.removed()).isFalse();
            assertThat(playlist.items()).isNotEmpty().containsExactlyElementsOf(job.trackUris());
        });
    }

    /** A joint billing that nobody has as a whole gives its place to its parts. */
    private static List<String> names(JsonNode parsed, Job job) {
        var shown = job.acts().stream().map(Job.Act::name).collect(Collectors.toSet());
        return parsed.path("acts")
                .valueStream()
                .flatMap(act -> shown.contains(act.path("name").asString())
                        ? Stream.of(act.path("name"))
                        : act.path("parts").valueStream())
                .map(JsonNode::asString)
                .toList();
    }

    private static Job.Summary summaryOf(Job job) {
        return new Job.Summary(
                count(job, "matched"),
                count(job, "unsure"),
                count(job, "not_found"),
                0,
                job.trackUris().size());
    }

    private static int count(Job job, String state) {
        return (int)
                job.acts().stream().filter(act -> act.state().equals(state)).count();
    }

    private static String text(Bill bill) {
        return JsonNodeFactory.instance.objectNode().put("text", bill.text()).toString();
    }
}
