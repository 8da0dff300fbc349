package io.festivalplayer.acceptance.observability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.festivalplayer.acceptance.driver.Browser;
import io.festivalplayer.testing.FreePort;
import io.festivalplayer.testing.ServerProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** A Prometheus that scrapes often and evaluates the chart's rules. */
final class Prometheus implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Browser api;
    private final ServerProcess process;

    private Prometheus(URI address, ServerProcess process) {
        this.api = new Browser(address);
        this.process = process;
    }

    /** Starts one that has seen each of these at least once. */
    static Prometheus scraping(List<URI> metrics, Path directory) {
        var port = FreePort.next();
        var config = directory.resolve("prometheus.yml");
        var targets =
                metrics.stream().map(uri -> "'" + uri.getAuthority() + "'").collect(Collectors.joining(", "));
        try {
            Files.writeString(config, """
                    global: {scrape_interval: 2s, evaluation_interval: 1s}
                    rule_files: ['%s']
                    scrape_configs:
                      - job_name: festival-player
                        metrics_path: /actuator/prometheus
                        static_configs: [{targets: [%s]}]
                    """.formatted(Chart.RULES, targets));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var process = ServerProcess.start(
                "prometheus",
                List.of(
                        "prometheus",
                        "--config.file=" + config,
                        "--storage.tsdb.path=" + directory.resolve("data"),
                        "--web.listen-address=127.0.0.1:" + port),
                Map.of(),
                directory);
        var prometheus = new Prometheus(URI.create("http://127.0.0.1:" + port), process);
        prometheus.awaitScraped(metrics.size());
        return prometheus;
    }

    private void awaitScraped(int targets) {
        await("Prometheus has scraped all")
                .atMost(PATIENCE)
                .failFast("Prometheus has ended", () -> !process.isAlive())
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(targets())
                        .hasSize(targets)
                        .allSatisfy(target -> assertThat(target.path("health").asString())
                                .as(target.path("lastError").asString())
                                .isEqualTo("up")));
    }

    private List<JsonNode> targets() {
        return get("/api/v1/targets")
                .path("data")
                .path("activeTargets")
                .valueStream()
                .toList();
    }

    /** The result of a query now. */
    JsonNode query(String expression) {
        return get("/api/v1/query?query=" + URLEncoder.encode(expression, StandardCharsets.UTF_8))
                .path("data")
                .path("result");
    }

    /** Whether a query has a result that is a number. */
    boolean knows(String expression) {
        return query(expression)
                .valueStream()
                .anyMatch(each -> !each.path("value").path(1).asString("NaN").equals("NaN"));
    }

    /** The names of all that was scraped or recorded. */
    List<String> names() {
        return get("/api/v1/label/__name__/values")
                .path("data")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }

    /** The names of all that was scraped and says of itself that it is a gauge. */
    List<String> gauges() {
        return get("/api/v1/metadata")
                .path("data")
                .propertyStream()
                .filter(metric ->
                        metric.getValue().path(0).path("type").asString().equals("gauge"))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The rules as it evaluates them. */
    List<JsonNode> rules() {
        return get("/api/v1/rules").findValues("rules").stream()
                .flatMap(JsonNode::valueStream)
                .toList();
    }

    private JsonNode get(String path) {
        return api.get(path).insist(200).json();
    }

    @Override
    public void close() {
        process.close();
    }
}
