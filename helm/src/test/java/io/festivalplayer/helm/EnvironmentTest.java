package io.festivalplayer.helm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.festivalplayer.common.settings.Setting;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the chart sets, the programs read, and the other way round. */
class EnvironmentTest {

    /** The JVM reads it, in every program. */
    private static final String JVM = "JAVA_TOOL_OPTIONS";

    /** What no pod needs, and why. */
    private static final Map<String, String> LEFT_OUT = Map.of(
            "DATA_DIR", "the standalone's",
            "BIND_ADDRESS", "a pod's address is its own, and all of them is what is wanted",
            "SANDBOX_CATALOG", "the built-in catalogue is what is tried out with");

    private static final Pattern NAME = Pattern.compile("`([A-Z][A-Z_]+)`");

    @ParameterizedTest
    @MethodSource("io.festivalplayer.helm.Chart#valuesFiles")
    void every_variable_that_is_set_is_read_by_the_program(Path values) {
        var manifests = Chart.rendered(values);
        var environment = new Environment(manifests);

        for (var workload : manifests.workloads()) {
            switch (workload.component()) {
                case "gateway", "worker", "sandbox" ->
                    workload.containers()
                            .forEach(
                                    container -> assertThat(Program.of(workload).reads())
                                            .as("%s reads", workload)
                                            .containsAll(without(environment.of(container))));
                case "test" ->
                    workload.containers()
                            .forEach(container -> assertThat(Program.WORKER.reads())
                                    .containsAll(environment.of(container).keySet()));
                default -> {}
            }
        }
    }

    @Test
    void every_setting_of_the_programs_can_be_set() {
        var withSandbox = Chart.rendered(Chart.valuesFile("settings"));
        var withSpotify = Chart.rendered(Chart.valuesFile("production"));
        var set = new TreeSet<String>();

        for (var manifests : List.of(withSandbox, withSpotify)) {
            manifests.workloads().stream()
                    .filter(workload -> !workload.isTest())
                    .flatMap(workload -> workload.containers().stream())
                    .forEach(container ->
                            set.addAll(new Environment(manifests).of(container).keySet()));
        }

        var known = documented();
        Set.of(Setting.values()).forEach(setting -> known.add(setting.name()));
        known.removeAll(LEFT_OUT.keySet());
        assertThat(set).containsAll(known);
    }

    @Test
    void a_setting_goes_to_every_program_that_reads_it() {
        var manifests = Chart.rendered(Chart.valuesFile("settings"));
        var environment = new Environment(manifests);

        for (var component : Set.of("gateway", "worker")) {
            var workload = manifests.workload(component);
            var wanted = new TreeSet<>(Program.of(workload).reads());
            wanted.retainAll(chosen().keySet());
            assertThat(environment.of(workload.container()).keySet())
                    .as(component)
                    .containsAll(wanted);
        }
    }

    @ParameterizedTest
    @MethodSource("io.festivalplayer.helm.Chart#valuesFiles")
    void the_programs_take_the_values_that_they_are_given(Path values) {
        var manifests = Chart.rendered(values);
        var environment = new Environment(manifests);

        for (var workload : manifests.workloads()) {
            if (Set.of("gateway", "worker", "sandbox").contains(workload.component())) {
                assertThatCode(() -> Program.of(workload).bind(environment.of(workload.container())))
                        .as(workload.toString())
                        .doesNotThrowAnyException();
            }
        }
    }

    @Test
    void what_the_values_call_a_setting_is_one_that_is_documented() {
        var schema = inner(inner(inner(schema(), "properties"), "settings"), "properties");

        assertThat(schema.keySet()).isSubsetOf(documented()).isEqualTo(chosen().keySet());
    }

    /** All that there are: see the file. */
    private static Map<String, Object> chosen() {
        return inner(Chart.yaml(Chart.valuesFile("settings")), "settings");
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> inner(Map<String, Object> map, String key) {
        return (Map<String, Object>) map.get(key);
    }

    private static Map<String, Object> schema() {
        return Chart.yaml(Chart.DIRECTORY.resolve("values.schema.json"));
    }

    private static Set<String> without(Map<String, String> variables) {
        var names = new TreeSet<>(variables.keySet());
        names.remove(JVM);
        return names;
    }

    /** The first column of the table of settings. */
    private static Set<String> documented() {
        var names = new TreeSet<String>();
        try (var lines = Files.lines(Path.of("../docs/http-api.md"))) {
            lines.dropWhile(line -> !line.startsWith("## Settings"))
                    .skip(1)
                    .takeWhile(line -> !line.startsWith("## "))
                    .filter(line -> line.startsWith("|"))
                    .map(line -> line.split("\\|")[1])
                    .forEach(column -> NAME.matcher(column).results().forEach(name -> names.add(name.group(1))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return names;
    }
}
