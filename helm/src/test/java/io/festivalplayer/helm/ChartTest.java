package io.festivalplayer.helm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The chart as a whole: Helm finds nothing wrong with it, and it refuses what cannot work. */
class ChartTest {

    @ParameterizedTest
    @MethodSource("io.festivalplayer.helm.Chart#valuesFiles")
    void helm_finds_nothing_wrong(Path values) {
        var result = Chart.linted(values);

        assertThat(result.isFailed()).as("%s", result.getMessages()).isFalse();
        assertThat(result.getMessages()).noneMatch(line -> line.contains("WARNING") || line.contains("ERROR"));
    }

    @ParameterizedTest
    @MethodSource("io.festivalplayer.helm.Chart#valuesFiles")
    void everything_is_of_a_known_type_with_known_fields(Path values) {
        assertThat(Chart.rendered(values).objects()).isNotEmpty();
    }

    @Test
    void a_field_that_nobody_knows_does_not_get_through() {
        assertThatThrownBy(() -> Manifests.parsed("""
                apiVersion: v1
                kind: Pod
                metadata: {name: it}
                spec: {containers: [{name: it, ports: [{containerPort: 1, portName: http}]}]}
                """)).hasMessageContaining(".spec.containers[].ports[].portName");
    }

    @Test
    void its_version_is_the_projects() throws IOException {
        var chart = Chart.yaml(Chart.DIRECTORY.resolve("Chart.yaml"));

        assertThat(Files.readString(Path.of("../pom.xml"))).contains("<version>" + chart.get("version") + "</version>");
        assertThat(chart.get("appVersion")).isEqualTo(chart.get("version"));
    }

    @Test
    void the_schema_knows_exactly_the_values_that_there_are() {
        var schema = Chart.yaml(Chart.DIRECTORY.resolve("values.schema.json"));
        var values = Chart.yaml(Chart.DIRECTORY.resolve("values.yaml"));

        assertThat(properties(schema, "")).isEqualTo(keys(values, schema, ""));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        replicas                           | 3         | additional properties
        gateway.replicas                   | many      | /gateway/replicas
        gateway.replicas                   | 0         | /gateway/replicas
        image.pullPolicy                   | Sometimes | /image/pullPolicy
        settings.SPOTIFY_RATES             | 1/1s      | additional properties
        settings.SPOTIFY_RATE              | fast      | /settings/SPOTIFY_RATE
        redirectUri                        | http://localhost:5000/callback | /redirectUri
        redirectUri                        | https://example.com/           | /redirectUri
        worker.resources.limits.memory     | lots      | /worker/resources/limits/memory
        """)
    void what_the_schema_does_not_allow_is_refused(String value, String text, String complaint) {
        assertThatThrownBy(() -> Chart.rendered(Map.of(value, text))).hasMessageContaining(complaint);
    }

    @Test
    void no_container_can_be_given_no_memory_limit() {
        assertThatThrownBy(() -> Chart.rendered(Map.of("worker.resources.limits", "null")))
                .hasMessageContaining("limits");
    }

    @Test
    void what_cannot_work_together_is_refused_with_a_sentence() {
        assertThatThrownBy(() -> Chart.rendered(Map.of("ingress.enabled", true, "ingress.host", "a.example.com")))
                .hasMessageContaining("The sandbox, where anybody can be anyone, is not put on a public address");
        assertThatThrownBy(() -> Chart.rendered(Map.of("ingress.enabled", true, "spotify.enabled", true)))
                .hasMessageContaining("ingress.enabled needs ingress.host");
        assertThatThrownBy(() -> Chart.rendered(Map.of("redirectUri", "https://a.example.com/callback")))
                .hasMessageContaining("An https redirectUri is for Spotify itself");
        assertThatThrownBy(() -> Chart.rendered(Map.of("spotify.clientId", "abc")))
                .hasMessageContaining("spotify.clientId and spotify.clientSecret belong together");
        assertThatThrownBy(() -> Chart.rendered(Map.of("postgresql.enabled", false)))
                .hasMessageContaining("set database.host and database.existingSecret");
        assertThatThrownBy(() -> Chart.rendered(Map.of("rabbitmq.enabled", false)))
                .hasMessageContaining("set broker.existingSecret");
    }

    /** Helm's own, which every chart may be given. */
    private static boolean isHelms(String path) {
        return path.equals(".global");
    }

    private static TreeSet<String> properties(Map<?, ?> schema, String path) {
        var paths = new TreeSet<String>();
        if (schema.get("properties") instanceof Map<?, ?> properties && !path.equals(".settings")) {
            properties.forEach((name, inner) -> {
                var below = path + "." + name;
                if (!isHelms(below)) {
                    paths.add(below);
                    paths.addAll(properties((Map<?, ?>) inner, below));
                }
            });
        }
        return paths;
    }

    /** As deep as the schema goes. */
    private static TreeSet<String> keys(Map<?, ?> values, Map<?, ?> schema, String path) {
        var paths = new TreeSet<String>();
        values.forEach((name, value) -> {
            var below = path + "." + name;
            paths.add(below);
            if (schema.get("properties") instanceof Map<?, ?> properties
                    && properties.get(name) instanceof Map<?, ?> inner
                    && inner.containsKey("properties")
                    && value instanceof Map<?, ?> map) {
                paths.addAll(keys(map, inner, below));
            }
        });
        return paths;
    }
}
