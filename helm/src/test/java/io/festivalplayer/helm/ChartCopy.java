package io.festivalplayer.helm;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.springframework.util.FileSystemUtils;
import org.yaml.snakeyaml.Yaml;

/** A copy of the chart, changed where the library's commands can do less than Helm's. */
final class ChartCopy implements AutoCloseable {

    /** The annotation with which {@link #showHooks} marks hooks. */
    static final String HOOK = "shown/hook";

    private final Path parent;

    ChartCopy() {
        try {
            parent = Files.createTempDirectory("chart");
            FileSystemUtils.copyRecursively(Chart.DIRECTORY, directory());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path directory() {
        return parent.resolve(Chart.DIRECTORY.getFileName());
    }

    /** Hooks become objects like others; the template command leaves hooks out. */
    void showHooks() {
        try (var tests = Files.newDirectoryStream(directory().resolve("templates/tests"), "*.yaml")) {
            for (var file : tests) {
                Files.writeString(file, Files.readString(file).replace("helm.sh/hook:", HOOK + ":"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Puts values in front of those of the chart; the lint command takes no values files. */
    void setDefaults(Map<String, Object> values) {
        var file = directory().resolve("values.yaml");
        try {
            Files.writeString(file, new Yaml().dump(merged(Chart.yaml(file), values)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            FileSystemUtils.deleteRecursively(parent);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> merged(Map<String, Object> below, Map<String, Object> above) {
        var merged = new HashMap<>(below);
        above.forEach((key, value) -> merged.merge(
                key,
                value,
                (old, fresh) -> old instanceof Map && fresh instanceof Map
                        ? merged((Map<String, Object>) old, (Map<String, Object>) fresh)
                        : fresh));
        return merged;
    }
}
