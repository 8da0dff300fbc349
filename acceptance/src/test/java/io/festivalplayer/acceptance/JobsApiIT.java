package io.festivalplayer.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.festivalplayer.acceptance.driver.Answer;
import io.festivalplayer.acceptance.driver.Bill;
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
import tools.jackson.databind.JsonNode;

class JobsApiIT {

    @RegisterExtension
    static final FestivalSystem festival = FestivalSystem.shared();

    private static Listener listener;

    private final Bill bill = Bill.of("power trip 2023");

    @BeforeAll
    static void log_in() {
        listener = festival.listener("Ada");
    }

    @Test
    void an_accepted_job_tells_where_it_is() {
        var answer = listener.browser().post("/api/jobs", order("somewhere").json());

        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.header("Location"))
                .endsWith("/api/jobs/" + answer.as(Job.class).id());
        assertThat(listener.browser().get(answer.header("Location")).status()).isEqualTo(200);
    }

    @Test
    void a_cancelled_job_ends_without_a_playlist_and_keeps_what_it_found() {
        var hasty = festival.listener("Hasty");
        festival.sandbox().set(Map.of("latencyMs", 200));
        var job = hasty.order(JobOrder.of("never mind", Bill.of("wacken 2026").text()));
        hasty.awaitUntil(job, "under way", seen -> seen.progress().done() > 0);

        assertThat(hasty.cancel(job).status()).isEqualTo(202);

        var finished = hasty.awaitFinished(job);
        assertThat(finished.state()).isEqualTo("cancelled");
        assertThat(finished.acts()).extracting(Job.Act::state).contains("matched", "pending");
        assertThat(festival.sandbox().playlistsOf(hasty)).allMatch(playlist -> playlist.removed());
    }

    @Test
    void a_job_tells_its_history() {
        var finished = listener.awaitFinished(listener.order(order("told")));

        var events = listener.browser()
                .get("/api/jobs/" + finished.id() + "/events")
                .insist(200)
                .as(JsonNode.class);

        assertThat(events)
                .extracting(event -> event.path("to").asString())
                .containsExactly("queued", "matching", "building", "succeeded");
        assertThat(events)
                .extracting(event -> event.path("by").asString().split(" ")[0])
                .containsExactly("listener", "worker", "worker", "worker");
    }

    @Test
    void the_history_of_someone_elses_job_is_none() {
        var theirs = festival.listener("Grace").order(order("hidden"));

        assertThat(listener.browser()
                        .get("/api/jobs/" + theirs.id() + "/events")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void a_finished_job_cannot_be_cancelled() {
        var finished = listener.awaitFinished(listener.order(order("too late")));

        var answer = listener.cancel(finished);

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    }

    @Test
    void the_same_key_and_body_make_one_job() {
        var key = Map.of("Idempotency-Key", UUID.randomUUID().toString());
        var body = order("clicked twice").json();

        var first = listener.browser().post("/api/jobs", body, key).insist(202).as(Job.class);
        var second = listener.browser().post("/api/jobs", body, key).insist(202).as(Job.class);

        assertThat(second.id()).isEqualTo(first.id());
    }

    @Test
    void the_same_key_with_another_body_is_a_conflict() {
        var key = Map.of("Idempotency-Key", UUID.randomUUID().toString());
        listener.browser().post("/api/jobs", order("one").json(), key).insist(202);

        var answer = listener.browser().post("/api/jobs", order("another").json(), key);

        assertThat(answer.status()).isEqualTo(409);
    }

    @Test
    void one_key_of_two_listeners_makes_two_jobs() {
        var key = Map.of("Idempotency-Key", UUID.randomUUID().toString());
        var other = festival.listener("Grace");

        var first = listener.browser()
                .post("/api/jobs", order("mine").json(), key)
                .insist(202)
                .as(Job.class);
        var second = other.browser()
                .post("/api/jobs", order("mine").json(), key)
                .insist(202)
                .as(Job.class);

        assertThat(second.id()).isNotEqualTo(first.id());
    }

    @Test
    void a_job_that_has_not_changed_is_not_sent_again() {
        var job = listener.awaitFinished(listener.order(order("as it was")));
        var first = get(job, "", Map.of());

        var second = get(job, "", Map.of("If-None-Match", first.header("ETag")));

        assertThat(first.header("ETag")).isNotEmpty();
        assertThat(second.status()).isEqualTo(304);
        assertThat(second.body()).isEmpty();
    }

    @Test
    void since_a_version_only_the_acts_changed_after_it_are_sent() {
        var job = listener.awaitFinished(listener.order(order("what is new")));

        assertThat(get(job, "?since=0", Map.of()).as(Job.class).acts()).hasSameSizeAs(bill.lines());
        assertThat(get(job, "?since=" + job.version(), Map.of()).as(Job.class).acts())
                .isEmpty();
    }

    @Test
    void tracks_are_left_out_on_demand() {
        var job = listener.awaitFinished(listener.order(order("names only")));

        var bare = get(job, "?tracks=false", Map.of()).as(Job.class);

        assertThat(job.trackUris()).isNotEmpty();
        assertThat(bare.acts()).hasSameSizeAs(bill.lines());
        assertThat(bare.trackUris()).isEmpty();
    }

    @Test
    void the_list_of_jobs_is_read_page_by_page_newest_first() {
        var diligent = festival.listener("Diligent");
        var oldest = diligent.order(order("one"));
        var middle = diligent.order(order("two"));
        var newest = diligent.order(order("three"));

        var firstPage = diligent.browser().get("/api/jobs?limit=2").insist(200).json();
        var secondPage = diligent.browser()
                .get("/api/jobs?limit=2&before=" + firstPage.path("next").asString())
                .insist(200)
                .json();

        assertThat(ids(firstPage)).containsExactly(newest.id(), middle.id());
        assertThat(ids(secondPage)).containsExactly(oldest.id());
        assertThat(secondPage.path("next").isNull()).isTrue();
    }

    private JobOrder order(String name) {
        return JobOrder.of(name, bill.text());
    }

    private static Answer get(Job job, String query, Map<String, String> headers) {
        return listener.browser().get("/api/jobs/" + job.id() + query, headers);
    }

    private static List<String> ids(JsonNode page) {
        return page.path("items")
                .valueStream()
                .map(job -> job.path("id").asString())
                .toList();
    }
}
