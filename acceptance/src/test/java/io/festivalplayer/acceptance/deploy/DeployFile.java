package io.festivalplayer.acceptance.deploy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A file of the repository as a tree. A key may be there once only. */
record DeployFile(Path path, JsonNode tree) {

    static final Path ROOT = Path.of("..");

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    static DeployFile read(String path) {
        return read(ROOT.resolve(path));
    }

    static List<DeployFile> readAll(String directory) {
        try (Stream<Path> files = Files.list(ROOT.resolve(directory))) {
            return files.sorted().map(DeployFile::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DeployFile read(Path path) {
        var text = text(path);
        return new DeployFile(path, path.toString().endsWith(".json") ? JSON.readTree(text) : yaml(text));
    }

    private static JsonNode yaml(String text) {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        return JSON.valueToTree(new Yaml(new SafeConstructor(options)).load(text));
    }

    String name() {
        return path.getFileName().toString();
    }

    @Override
    public String toString() {
        return name();
    }
}
