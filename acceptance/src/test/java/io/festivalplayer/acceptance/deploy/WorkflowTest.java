package io.festivalplayer.acceptance.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What continuous integration runs is there, and what it runs of others' is held to a commit. */
class WorkflowTest {

    private static final Pattern SCRIPT = Pattern.compile("script/[a-z]+");

    private final JsonNode workflow =
            DeployFile.read(".github/workflows/ci.yml").tree();

    @Test
    void others_actions_are_held_to_a_commit() {
        var actions = steps().stream()
                .map(step -> step.path("uses").asString())
                .filter(uses -> !uses.isEmpty())
                .toList();

        assertThat(actions).isNotEmpty().allMatch(uses -> uses.matches("[^@]+@[0-9a-f]{40}"));
    }

    @Test
    void the_scripts_that_it_runs_are_there() {
        var scripts = steps().stream()
                .flatMap(step -> SCRIPT.matcher(step.path("run").asString()).results())
                .map(match -> match.group())
                .distinct()
                .toList();

        assertThat(scripts)
                .contains("script/build", "script/test")
                .allMatch(script -> Files.isExecutable(DeployFile.ROOT.resolve(script)));
    }

    @Test
    void every_image_is_looked_through_and_what_is_found_is_shown() {
        var scanned = inputs("aquasecurity/trivy-action", "image-ref");
        var written = inputs("aquasecurity/trivy-action", "output");
        var shown = inputs("github/codeql-action/upload-sarif", "sarif_file");

        assertThat(scanned)
                .containsExactly(
                        "festival-player/gateway:${{ github.sha }}",
                        "festival-player/worker:${{ github.sha }}",
                        "festival-player/sandbox:${{ github.sha }}");
        assertThat(inputs("aquasecurity/trivy-action", "format")).containsOnly("sarif");
        assertThat(written).doesNotHaveDuplicates().allMatch(file -> file.endsWith(".sarif"));
        assertThat(shown).containsExactlyElementsOf(written);
    }

    @Test
    void what_each_program_is_made_of_is_kept_as_a_list_of_cyclonedx() {
        var kept = inputs("actions/upload-artifact", "path").getFirst().lines().toList();

        assertThat(kept)
                .containsExactly(
                        "gateway/target/classes/META-INF/sbom/application.cdx.json",
                        "worker/target/classes/META-INF/sbom/application.cdx.json",
                        "client/target/client.cdx.json");
        for (var module : List.of("gateway", "worker")) {
            assertThat(DeployFile.text(DeployFile.ROOT.resolve(module + "/pom.xml")))
                    .contains("<artifactId>cyclonedx-maven-plugin</artifactId>");
        }
        assertThat(steps().stream().map(step -> step.path("run").asString()))
                .anyMatch(run -> run.matches("npm sbom --sbom-format cyclonedx .*> target/client.cdx.json"));
    }

    @Test
    void the_tests_of_the_images_must_run() {
        assertThat(steps().stream()
                        .filter(step -> step.path("run").asString().equals("script/test"))
                        .map(step -> step.path("env").path("TEST_CONTAINERS").asString()))
                .containsExactly("required");
    }

    @Test
    void it_may_write_nothing_but_what_was_found() {
        assertThat(workflow.path("permissions").toString()).isEqualTo("{\"contents\":\"read\"}");
        assertThat(workflow.path("jobs")
                        .valueStream()
                        .map(job -> job.path("permissions").toString()))
                .allMatch(permissions -> permissions.isEmpty()
                        || permissions.equals("{\"contents\":\"read\",\"security-events\":\"write\"}"));
    }

    private List<String> inputs(String action, String input) {
        return steps().stream()
                .filter(step -> step.path("uses").asString().startsWith(action + "@"))
                .map(step -> step.path("with").path(input).asString())
                .toList();
    }

    private List<JsonNode> steps() {
        return workflow.path("jobs")
                .valueStream()
                .flatMap(job -> job.path("steps").valueStream())
                .toList();
    }
}
