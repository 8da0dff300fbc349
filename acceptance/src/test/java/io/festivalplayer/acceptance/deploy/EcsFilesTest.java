package io.festivalplayer.acceptance.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** The files of docs/deployment/ecs.md fit the images, the programs and one another. No cloud is asked. */
class EcsFilesTest {

    static List<DeployFile> tasks() {
        return DeployFile.readAll("deploy/ecs").stream()
                .filter(file -> file.name().endsWith("-task.json"))
                .toList();
    }

    @Test
    void there_is_a_task_for_each_program_and_one_that_migrates() {
        assertThat(tasks())
                .extracting(DeployFile::name)
                .containsExactly("gateway-task.json", "migrate-task.json", "worker-task.json");
    }

    @ParameterizedTest
    @MethodSource("tasks")
    void every_container_is_given_what_it_reads_and_no_secret_is_in_the_file(DeployFile file) {
        var container = Container.ecs(containerIn(file));

        container.shouldBeSafeAndComplete();
        assertThat(container.references().values()).allMatch(secret -> secret.matches("\\$\\{[A-Z]+_ARN}:[a-z-]+::"));
        assertThat(container.migrates()).isEqualTo(file.name().equals("migrate-task.json"));
    }

    @ParameterizedTest
    @MethodSource("tasks")
    void every_container_is_as_confined_as_its_image_allows(DeployFile file) {
        var container = containerIn(file);
        var linux = container.path("linuxParameters");

        assertThat(container.path("user").asString())
                .isEqualTo(Container.ecs(container).image().user());
        assertThat(container.path("readonlyRootFilesystem").asBoolean()).isTrue();
        assertThat(Container.strings(linux.path("capabilities").path("drop"))).containsExactly("ALL");
        assertThat(linux.path("tmpfs").path(0).path("containerPath").asString()).isEqualTo("/tmp");
        assertThat(container.path("stopTimeout").asInt()).isGreaterThanOrEqualTo(10);
    }

    @ParameterizedTest
    @MethodSource("tasks")
    void the_health_check_runs_the_images_own_probe_and_does_not_ask_the_database(DeployFile file) {
        var container = containerIn(file);
        var image = Container.ecs(container).image();
        var command = Container.strings(container.path("healthCheck").path("command"));

        if (file.name().equals("migrate-task.json")) {
            assertThat(command).isEmpty();
        } else {
            assertThat(command)
                    .startsWith("CMD")
                    .containsSubsequence(image.probe())
                    .endsWith(image.liveness());
            assertThat(command).hasSize(1 + image.probe().size() + 3);
        }
    }

    @Test
    void listeners_reach_the_gateway_by_the_load_balancer_and_nobody_reaches_the_worker() {
        var gateway = DeployFile.read("deploy/ecs/gateway-task.json");
        var balancer = DeployFile.read("deploy/ecs/gateway-service.json")
                .tree()
                .path("loadBalancers")
                .path(0);
        var port = containerIn(gateway)
                .path("portMappings")
                .path(0)
                .path("containerPort")
                .asInt();

        assertThat(Image.named("gateway").ports()).contains(port);
        assertThat(balancer.path("containerPort").asInt()).isEqualTo(port);
        assertThat(balancer.path("containerName"))
                .isEqualTo(containerIn(gateway).path("name"));
        var worker = DeployFile.read("deploy/ecs/worker-service.json").tree();
        assertThat(worker.path("loadBalancers").isMissingNode()).isTrue();
        assertThat(worker.path("desiredCount").asInt()).isPositive();
        assertThat(containerIn(DeployFile.read("deploy/ecs/worker-task.json"))
                        .path("portMappings")
                        .isMissingNode())
                .isTrue();
    }

    @Test
    void services_run_tasks_that_there_are() {
        var families = tasks().stream()
                .map(file -> file.tree().path("family").asString())
                .toList();

        for (var service : List.of("gateway-service", "worker-service")) {
            var tree = DeployFile.read("deploy/ecs/" + service + ".json").tree();
            assertThat(families).contains(tree.path("taskDefinition").asString());
        }
    }

    private static JsonNode containerIn(DeployFile file) {
        var containers = file.tree().path("containerDefinitions");
        assertThat(containers).hasSize(1);
        return containers.path(0);
    }
}
