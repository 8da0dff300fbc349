package io.festivalplayer.acceptance.observability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.festivalplayer.acceptance.driver.Bill;
import io.festivalplayer.acceptance.driver.Browser;
import io.festivalplayer.acceptance.driver.JobMessages;
import io.festivalplayer.acceptance.driver.JobOrder;
import io.festivalplayer.acceptance.system.FestivalSystem;
import io.festivalplayer.acceptance.system.Part;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
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

    @Test
    void every_panel_shows_something() {
        var panels = Chart.dashboards().stream()
                .flatMap(file -> json.readTree(Chart.read(file)).path("panels").valueStream())
                .filter(panel -> !panel.path("type").asString().equals("row"))
                .toList();

        assertThat(panels).hasSizeGreaterThan(40);
        for (var panel : panels) {
            for (var target : panel.path("targets").values()) {
                var query = target.path("expr")
                        .asString()
                        .replace("$__rate_interval", RATE_INTERVAL)
                        .replace("$namespace", ".*");
                await(panel.path("title").asString() + ": " + query)
                        .atMost(PATIENCE)
                        .until(() -> prometheus().knows(query));
            }
        }
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
        var traces = new ArrayList<String>();

        // A dispatcher that is quicker than the gateway sends the message on behalf of nobody.
        await().atMost(PATIENCE).pollInterval(Duration.ofSeconds(2)).until(() -> {
            traces.add(orderTraced(listener));
            return traces.stream()
                    .anyMatch(trace -> COLLECTOR.has(trace, "festival-gateway", "/api/jobs")
                            && COLLECTOR.has(trace, "festival-worker", "/v1/"));
        });
    }

    /** Gives the trace that a browser has begun. */
    private static String orderTraced(Browser listener) {
        var trace = UUID.randomUUID().toString().replace("-", "");
        listener.post(
                        "/api/jobs",
                        JobOrder.of("traced", "Slowdive").json(),
                        Map.of("traceparent", "00-" + trace + "-00f067aa0ba902b7-01"))
                .insist(202);
        return trace;
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
