package io.festivalplayer.acceptance.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the guides point to is there, and nothing that the page can say is left without advice. */
class GuidesTest {

    /** A link of Markdown, without what stands behind a #. */
    private static final Pattern LINK = Pattern.compile("]\\(([^)#:]+)(#[^)]*)?\\)");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "README.md",
                "docs/deployment/docker.md",
                "docs/deployment/kubernetes.md",
                "docs/deployment/cloud-run.md",
                "docs/deployment/ecs.md",
                "docs/deployment/phone.md",
                "docs/deployment/secrets-and-backup.md",
                "docs/deployment/troubleshooting.md"
            })
    void links_lead_to_files_that_there_are(String guide) {
        var file = DeployFile.ROOT.resolve(guide);
        var links = LINK.matcher(DeployFile.text(file))
                .results()
                .map(link -> file.resolveSibling(link.group(1)))
                .toList();

        assertThat(links).isNotEmpty().allMatch((Path link) -> Files.exists(link));
    }

    @Test
    void every_code_that_the_page_has_words_for_has_its_advice() {
        var words = DeployFile.read("client/src/i18n/languages/en.json").tree();
        var guide = DeployFile.text(DeployFile.ROOT.resolve("docs/deployment/troubleshooting.md"));
        var codes = Stream.of(
                        words.path("problem"),
                        words.path("failure"),
                        words.path("session").path("refused"))
                .flatMap(group -> group.propertyStream())
                .filter(code -> code.getValue().isString() && !code.getKey().equals("other"))
                .map(code -> "`" + code.getKey() + "`")
                .toList();

        assertThat(codes)
                .hasSizeGreaterThan(30)
                .allSatisfy(code -> assertThat(guide).contains(code));
    }
}
