package io.festivalplayer.helm;

import com.marcnuri.helm.DryRun;
import com.marcnuri.helm.Helm;
import com.marcnuri.helm.LintResult;
import com.marcnuri.helm.TemplateCommand;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.yaml.snakeyaml.Yaml;

/** The chart, as Helm itself lints and renders it. */
final class Chart {

    static final Path DIRECTORY = Path.of("festival-player").toAbsolutePath();
    static final String NAMESPACE = "music";

    /** The guide's name for everything, so that its commands fit. */
    static final String RELEASE = "festival-player";

    /** The newest that was read about; the library would take a very old one by itself. */
    private static final String KUBERNETES = "1.34.0";

    private Chart() {}

    /** Everything that is tried with more than one way to install. */
    static List<Path> valuesFiles() {
        try (var files = Files.list(DIRECTORY.resolve("ci"))) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path valuesFile(String name) {
        return DIRECTORY.resolve("ci").resolve(name + "-values.yaml");
    }

    static Manifests rendered(Path valuesFile) {
        return rendered(template -> template.withValuesFile(valuesFile), Map.of(), Map.of());
    }

    static Manifests rendered(Map<String, Object> values) {
        return rendered(template -> values.forEach(template::set), Map.of(), Map.of());
    }

    /** Where these Deployments are there already: names and how many pods they have. */
    static Manifests renderedBeside(Map<String, Integer> deployments, Path valuesFile) {
        return rendered(template -> template.withValuesFile(valuesFile), Map.of(), deployments);
    }

    /** With the default values, where these Secrets are there already: names and data. */
    static Manifests renderedBeside(Map<String, Map<String, String>> secrets) {
        return rendered(_ -> {}, secrets, Map.of());
    }

    static String notes(Path valuesFile) {
        return new Helm(DIRECTORY)
                .install()
                .withName(RELEASE)
                .withNamespace(NAMESPACE)
                .withKubeVersion(KUBERNETES)
                .withValuesFile(valuesFile)
                .clientOnly()
                .withDryRunOption(DryRun.CLIENT)
                .call()
                .getOutput();
    }

    private static Manifests rendered(
            Consumer<TemplateCommand> values,
            Map<String, Map<String, String>> secrets,
            Map<String, Integer> deployments) {
        try (var _ = new Cluster(secrets, deployments);
                var copy = new ChartCopy()) {
            copy.showHooks();
            var template = new Helm(copy.directory())
                    .template()
                    .withName(RELEASE)
                    .withNamespace(NAMESPACE)
                    .withKubeVersion(KUBERNETES);
            values.accept(template);
            return Manifests.parsed(template.call());
        }
    }

    /** Helm's lint knows no values files, so the file's values become the chart's own. */
    static LintResult linted(Path valuesFile) {
        try (var copy = new ChartCopy()) {
            copy.setDefaults(yaml(valuesFile));
            return new Helm(copy.directory()).lint().strict().call();
        }
    }

    static Map<String, Object> yaml(Path file) {
        try {
            return new Yaml().load(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
