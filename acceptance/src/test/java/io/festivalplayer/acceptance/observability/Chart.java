package io.festivalplayer.acceptance.observability;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.yaml.snakeyaml.Yaml;

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

    static List<Alert> alerts() {
        return groups().flatMap(group -> list(group, "rules").stream())
                .filter(rule -> rule.containsKey("alert"))
                .map(rule -> new Alert(
                        text(rule, "alert"),
                        text(rule, "expr"),
                        texts(rule, "labels").getOrDefault("severity", ""),
                        texts(rule, "annotations")))
                .toList();
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

    private static Stream<Map<String, Object>> groups() {
        Map<String, Object> file = new Yaml().load(read(RULES));
        return list(file, "groups").stream();
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
