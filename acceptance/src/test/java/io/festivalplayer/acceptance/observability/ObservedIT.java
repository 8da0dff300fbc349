package io.festivalplayer.acceptance.observability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.festivalplayer.acceptance.driver.Bill;
import io.festivalplayer.acceptance.driver.JobMessages;
import io.festivalplayer.acceptance.driver.JobOrder;
import io.festivalplayer.acceptance.system.FestivalSystem;
import io.festivalplayer.acceptance.system.Part;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a real Prometheus and whoever reads logs see of two gateways and a worker that have something to do. */
@TestInstance(Lifecycle.PER_CLASS)
class ObservedIT {

    private static final TraceCollector COLLECTOR = TraceCollector.start();

    @RegisterExtension
    static final FestivalSystem festival = FestivalSystem.thatIsObserved(COLLECTOR.address());

    /** Two scrapes at least. */
    private static final String RATE_INTERVAL = "1m";

    private static final Pattern OURS = Pattern.compile("festival_[a-z_]+");
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private final JsonMapper json = new JsonMapper();
    private @Nullable Part anotherGateway;
    private @Nullable Prometheus prometheus;

    @BeforeAll
    void somethingIsDone(@TempDir Path directory) {
        anotherGateway = festival.anotherGateway();
        prometheus = Prometheus.scraping(
                Stream.concat(Stream.of(festival.gateway(), anotherGateway), festival.workers().stream())
                        .map(Part::metrics)
                        .toList(),
                directory);
        work();
        // What is counted for the first time has no rate yet.
        await().atMost(PATIENCE).until(() -> prometheus().knows("sum(festival_jobs_finished_seconds_count) >= 2"));
        work();
        askSpotifyThroughTheGateway();
        meetTrouble();
    }

    @AfterAll
    void end() {
        if (prometheus != null) {
            prometheus.close();
        }
        if (anotherGateway != null) {
            anotherGateway.close();
        }
        COLLECTOR.close();
    }

    private static void work() {
        var bill = Bill.of("power trip 2023").text();
        var first = festival.listener("Ada");
        first.awaitFinished(first.order(JobOrder.of("asked", bill)));
        var second = festival.listener("Bob");
        second.awaitFinished(second.order(JobOrder.of("remembered", bill)));
        second.awaitUntil(
                second.order(JobOrder.of("looked at", bill).with("review", "always")),
                "in review",
                job -> job.state().equals("review"));
        festival.sandbox()
                .plan(Map.of("method", "GET", "path", "/v1/search", "status", 429, "retryAfterSeconds", 1, "times", 1));
        second.awaitFinished(second.order(JobOrder.of("slowed down", "Slowdive\nBjörk")));
        new JobMessages(festival.rabbit().uri()).publish(JobMessages.QUEUES.getFirst(), List.of("no job at all"));
    }

    private static void askSpotifyThroughTheGateway() {
        var listener = festival.listener("Cleo");
        var browser = listener.browser();
        browser.get("/api/artists?query=Slowdive").insist(200);
        browser.get("/api/me/top-artists");
        browser.get("/api/me/playlists");
        var review = listener.awaitReview(
                listener.order(JobOrder.of("decided", "Slowdive").with("review", "always")));
        listener.decide(review, review.acts().getFirst(), "{\"skip\": true}").insist(200);
        listener.cancel(review).insist(202);
        listener.awaitFinished(review);
    }

    /** What alerts are about: each of Spotify's answers that rules look for, once. */
    private static void meetTrouble() {
        var listener = festival.listener("Dora");
        // What was remembered did not meet the fault that was planned for it.
        festival.sandbox().letEverythingThrough();
        festival.sandbox().plan(Map.of("path", "/v1/search", "status", 503));
        listener.browser().get("/api/artists?query=nobody").insist(503);
        festival.sandbox().letEverythingThrough();
        festival.sandbox().plan(Map.of("method", "POST", "path", "/v1/me/playlists", "status", 400, "times", 1));
        var refused = listener.awaitFinished(
                listener.order(JobOrder.of("refused", Bill.of("power trip 2023").text())));
        assertThat(refused.state()).isEqualTo("failed");
        festival.sandbox().plan(Map.of("method", "POST", "path", "/api/token", "status", 401, "times", 1));
        var stranger = festival.browser();
        stranger.follow(stranger.agree(stranger.beginLogIn(), "a stranger"));
    }

    @Test
    void every_panel_shows_something() {
        assertThat(Chart.askedByPanels()).hasSizeGreaterThan(50);
        for (var asked : Chart.askedByPanels()) {
            var query = asked.query().replace("$__rate_interval", RATE_INTERVAL).replace("$namespace", ".*");
            await(asked.where() + ": " + query)
                    .atMost(PATIENCE)
                    .until(() -> prometheus().knows(query));
        }
    }

    /** So that a rule is silent because all is well, and not because it looks for what nobody says. */
    @Test
    void what_rules_look_for_is_said_by_real_processes_label_by_label() {
        var looked = Chart.askedByRules().stream()
                .flatMap(asked -> Query.seriesIn(asked.query()).stream())
                .filter(series -> !isRecorded(series))
                .flatMap(ObservedIT::soughtIn)
                .distinct()
                .toList();

        assertThat(looked).hasSizeGreaterThan(20);
        for (var query : looked) {
            await(query).atMost(PATIENCE).until(() -> !prometheus().query(query).isEmpty());
        }
    }

    /** By a rule, and so nothing that processes say. */
    private static boolean isRecorded(Query.Series series) {
        return series.metric().contains(":");
    }

    /** What a condition leaves out has to be there too, else the condition is mistaken; of several values each. */
    private static Stream<String> soughtIn(Query.Series series) {
        var together = series.conditions().stream()
                .filter(condition -> condition.operator().startsWith("="))
                .map(condition -> condition.label() + condition.operator() + '"' + condition.value() + '"')
                .collect(Collectors.joining(", ", series.metric() + "{", "}"));
        var leftOut = series.conditions().stream()
                .filter(condition -> condition.operator().startsWith("!"))
                .flatMap(condition -> Stream.of(condition.value().split("[|]"))
                        .map(value -> "%s{%s=~\"%s\"}".formatted(series.metric(), condition.label(), value)));
        return Stream.concat(Stream.of(together), leftOut);
    }

    @Test
    void which_gauges_all_processes_say_alike_is_explained() {
        var explained = Chart.read(Path.of("../docs/operations.md"))
                .lines()
                .filter(line -> line.contains("| **db** ") || line.contains("the same in each |"))
                .collect(Collectors.joining());

        assertThat(prometheus().gauges())
                .filteredOn(SharedGauges::has)
                .contains("festival_jobs", "festival_budget_limit", "festival_queue_messages")
                .allSatisfy(gauge -> assertThat(explained).contains("`" + gauge));
        assertThat(prometheus().gauges())
                .filteredOn(gauge -> gauge.startsWith("festival_") && !SharedGauges.has(gauge))
                .filteredOn(gauge -> !gauge.endsWith("_max"))
                .isNotEmpty()
                .allSatisfy(gauge -> assertThat(explained).doesNotContain("`" + gauge));
    }

    @Test
    void what_the_dashboards_and_rules_ask_for_is_measured_and_what_is_measured_is_explained() {
        var measured = prometheus().names();
        var explained = Chart.read(Path.of("../docs/operations.md"));
        var asked = Stream.concat(Chart.dashboards().stream(), Stream.of(Chart.RULES))
                .flatMap(file -> OURS.matcher(Chart.read(file)).results())
                .map(found -> found.group())
                .distinct();

        assertThat(asked).isSubsetOf(measured);
        assertThat(measured)
                .filteredOn(name -> name.startsWith("festival_"))
                .map(name -> name.replaceAll("_(bucket|count|sum|max)$", ""))
                .allSatisfy(name -> assertThat(explained).contains("`" + name));
    }

    @Test
    void what_is_read_from_the_database_counts_once_however_many_processes_say_it() {
        var inReview = "2";

        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(prometheus().query("festival_jobs{state=\"review\"}"))
                    .hasSize(3)
                    .allSatisfy(each ->
                            assertThat(each.path("value").path(1).asString()).isEqualTo(inReview));
            assertThat(prometheus().query("festival:jobs:max{state=\"review\"}"))
                    .singleElement()
                    .satisfies(one ->
                            assertThat(one.path("value").path(1).asString()).isEqualTo(inReview));
        });
    }

    @Test
    void the_rules_can_be_evaluated_and_no_critical_alert_fires() {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(prometheus().rules())
                        .isNotEmpty()
                        .allSatisfy(rule ->
                                assertThat(rule.path("health").asString()).isEqualTo("ok")));
        assertThat(prometheus().query("ALERTS{alertstate=\"firing\", severity=\"critical\"}"))
                .isEmpty();
    }

    @Test
    void a_trace_goes_from_the_request_through_the_message_to_spotify() {
        var listener = festival.browser();
        listener.logIn("Eve");
        var trace = UUID.randomUUID().toString().replace("-", "");

        listener.post(
                        "/api/jobs",
                        JobOrder.of("traced", "Slowdive").json(),
                        Map.of("traceparent", "00-" + trace + "-00f067aa0ba902b7-01"))
                .insist(202);

        await("the gateway's part").atMost(PATIENCE).until(() -> COLLECTOR.has(trace, "festival-gateway", "/api/jobs"));
        await("the worker's part").atMost(PATIENCE).until(() -> COLLECTOR.has(trace, "festival-worker", "/v1/"));
    }

    @Test
    void traces_tell_no_secret_and_nothing_of_a_login() {
        var listener = festival.browser();
        var callback = listener.agree(listener.beginLogIn(), "Mallory");
        var trace = UUID.randomUUID().toString().replace("-", "");

        listener.get(
                        callback.getRawPath() + "?" + callback.getRawQuery(),
                        Map.of("traceparent", "00-" + trace + "-00f067aa0ba902b7-01"))
                .insist(302);

        await().atMost(PATIENCE).until(() -> COLLECTOR.has(trace, "festival-gateway", "/callback"));
        var traces = COLLECTOR.everything();
        assertThat(festival.secretsIn(traces)).isEmpty();
        assertThat(callback.getRawQuery().split("&"))
                .hasSize(2)
                .allSatisfy(pair -> assertThat(traces).doesNotContain(pair.replaceAll("^[a-z]+=|%3D", "")));
        assertThat(traces).doesNotContain(listener.identity().get("X-XSRF-TOKEN"));
    }

    @Test
    void what_the_worker_logs_of_a_job_says_whose_work_it_was() {
        assertThat(logOfWorker()).anySatisfy(line -> {
            assertThat(line.path("message").asString())
                    .contains(line.path("jobId").asString("no job"))
                    .contains("RateLimited");
            assertThat(line.path("traceId").asString("")).matches("[0-9a-f]{32}");
        });
    }

    private List<JsonNode> logOfWorker() {
        return festival.workers()
                .getFirst()
                .logTail(1_000)
                .lines()
                .filter(line -> line.startsWith("{"))
                .map(json::readTree)
                .toList();
    }

    private Prometheus prometheus() {
        if (prometheus == null) {
            throw new IllegalStateException("not before it has begun");
        }
        return prometheus;
    }
}
