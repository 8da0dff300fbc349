package io.festivalplayer.acceptance.observability;

import static org.assertj.core.api.Assertions.assertThat;

import io.festivalplayer.testing.ServerProcess;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rules by themselves, with Prometheus' own tool; script/bootstrap installs it. */
class AlertsTest {

    private static final Path TESTS =
            Path.of("src/test/resources/alerts/festival-player.test.yaml").toAbsolutePath();

    @TempDir
    private Path directory;

    @Test
    void prometheus_takes_the_rules() {
        assertThat(promtool("check", "rules", Chart.RULES.toString())).contains("SUCCESS");
    }

    @Test
    void alerts_fire_when_they_should_and_not_else() {
        assertThat(promtool("test", "rules", TESTS.toString())).contains("SUCCESS");
    }

    @Test
    void each_alert_is_made_to_fire_once() {
        var fired = Pattern.compile("alertname=\"(\\w+)\"")
                .matcher(Chart.read(TESTS))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());

        assertThat(fired)
                .containsExactlyInAnyOrderElementsOf(
                        Chart.alerts().stream().map(Chart.Alert::name).toList());
    }

    @Test
    void each_alert_says_what_is_the_matter_and_where_it_is_written_what_to_do() {
        var headings = Chart.read(Path.of("../docs/operations.md"))
                .lines()
                .filter(line -> line.startsWith("### "))
                .map(line -> line.substring(4).toLowerCase(Locale.ROOT))
                .toList();

        assertThat(Chart.alerts()).isNotEmpty().allSatisfy(alert -> {
            assertThat(alert.severity()).isIn("critical", "warning", "info");
            assertThat(alert.annotations()).containsOnlyKeys("summary", "description", "runbook_url");
            assertThat(alert.annotations())
                    .containsEntry(
                            "runbook_url", "docs/operations.md#" + alert.name().toLowerCase(Locale.ROOT));
            assertThat(headings).contains(alert.name().toLowerCase(Locale.ROOT));
        });
    }

    /** Gives what it printed. */
    private String promtool(String... arguments) {
        var command = List.of("promtool", arguments[0], arguments[1], arguments[2]);
        try (var process = ServerProcess.start("promtool", command, Map.of(), directory)) {
            var exitCode = process.awaitExit(Duration.ofMinutes(1));
            var said = process.logTail(200);
            assertThat(exitCode).as(said).isZero();
            return said;
        }
    }
}
