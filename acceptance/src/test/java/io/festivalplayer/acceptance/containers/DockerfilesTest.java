package io.festivalplayer.acceptance.containers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The Dockerfiles, as far as they can be judged without an engine. */
class DockerfilesTest {

    private static final Path ROOT = Path.of("..");

    @ParameterizedTest
    @ValueSource(strings = {"Dockerfile.worker", "sandbox/Dockerfile"})
    void the_stages_that_build_are_the_same_everywhere(String file) throws IOException {
        assertThat(sharedStages(file)).isEqualTo(sharedStages("Dockerfile.gateway"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Dockerfile.gateway", "Dockerfile.worker", "sandbox/Dockerfile"})
    void every_module_that_the_parent_names_is_there_when_Maven_looks(String file) throws IOException {
        var modules = Pattern.compile("<module>(.+)</module>")
                .matcher(text("pom.xml"))
                .results()
                .map((MatchResult result) -> "COPY %1$s/pom.xml %1$s/".formatted(result.group(1)))
                .toList();

        assertThat(text(file).lines()).containsAll(modules);
    }

    private static String sharedStages(String file) throws IOException {
        var text = text(file);
        return text.substring(0, text.indexOf("\nFROM ", text.indexOf(" AS built\n")));
    }

    private static String text(String file) throws IOException {
        return Files.readString(ROOT.resolve(file));
    }
}
