package io.festivalplayer.acceptance.observability;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.json.JsonMapper;

/** What the chart, and so every deployment, gives to Prometheus and Grafana. */
final class Chart {

    private static final Path FILES = Path.of("../helm/festival-player/files");

    static final Path RULES =
            FILES.resolve("rules/festival-player.yaml").toAbsolutePath().normalize();

    private Chart() {}

    /**
     * A rule.
     *
     * @param name of the alert
     * @param expr when it fires
     * @param severity whom it calls
     * @param annotations what it says
     */
    record Alert(String name, String expr, String severity, Map<String, String> annotations) {}

    /**
     * What is asked of Prometheus.
     *
     * @param where the rule or panel
     * @param query in its language, with Grafana's variables
     */
    record Asked(String where, String query) {}

    static List<Alert> alerts() {
        return rules().filter(rule -> rule.containsKey("alert"))
                .map(rule -> new Alert(
                        text(rule, "alert"),
                        text(rule, "expr"),
                        texts(rule, "labels").getOrDefault("severity", ""),
                        texts(rule, "annotations")))
                .toList();
    }

    /** What all rules ask, those that record something and those that call somebody. */
    static List<Asked> askedByRules() {
        return rules().map(rule ->
                        new Asked(text(rule, rule.containsKey("alert") ? "alert" : "record"), text(rule, "expr")))
                .toList();
    }

    /** What all panels of all dashboards ask. */
    static List<Asked> askedByPanels() {
        return dashboards().stream().flatMap(Chart::askedBy).toList();
    }

    private static Stream<Asked> askedBy(Path dashboard) {
        return new JsonMapper()
                .readTree(read(dashboard))
                .path("panels")
                .valueStream()
                .flatMap(panel -> panel.path("targets")
                        .valueStream()
                        .map(target -> new Asked(
                                dashboard.getFileName() + ": "
                                        + panel.path("title").asString(),
                                target.path("expr").asString())));
    }

    static List<Path> dashboards() {
        try (var files = Files.list(FILES.resolve("dashboards"))) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Map<String, Object>> rules() {
        Map<String, Object> file = new Yaml().load(read(RULES));
        return list(file, "groups").stream().flatMap(group -> list(group, "rules").stream());
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> list(Map<String, Object> of, String key) {
        return (List<Map<String, Object>>) of.get(key);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, String> texts(Map<String, Object> of, String key) {
        return (Map<String, String>) of.get(key);
    }

    private static String text(Map<String, Object> of, String key) {
        return String.valueOf(of.get(key));
    }
}
